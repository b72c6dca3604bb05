import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'
import { UNDONE } from '../import/tables'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql.raw(UNDONE))
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql.raw('alter table workflow.import_items drop column undone'))
}
