import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'
import { STAMPS } from '../workflow/index-rules'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql.raw(STAMPS))
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql.raw('drop table workflow.stamps'))
}
