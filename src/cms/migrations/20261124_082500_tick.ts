import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'
import { TICK } from '../../core/ticker/table'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql.raw(TICK))
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql.raw('drop table workflow.tick_jobs'))
}
