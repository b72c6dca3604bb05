import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'
import { MACHINE_PARTS } from '../translations/machine-table'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql.raw(MACHINE_PARTS))
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql.raw('drop table workflow.machine_parts'))
}
