import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'
import { UPLOAD_NAMING } from '../import/tables'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql.raw(UPLOAD_NAMING))
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql.raw('alter table workflow.import_uploads drop column naming'))
}
