import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'
import { IMPORTS } from '../import/tables'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql.raw(IMPORTS))
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql.raw('drop table workflow.import_items; drop table workflow.import_documents'))
}
