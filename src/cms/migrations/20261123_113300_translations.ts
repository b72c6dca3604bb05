import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'
import { TRANSLATIONS } from '../translations/tables'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql.raw(TRANSLATIONS))
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql.raw(`drop index public.entries_one_translation; drop table portal.hidden; alter table portal.entries drop column stale_severity;
    drop table workflow.translation_pending; drop table workflow.source_texts`))
}
