import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'
import { GAPS } from '../../published/gaps-table'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql.raw(GAPS))
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql.raw(`drop function workflow.record_failed_search(text, text, text); drop function workflow.record_verdict(text, text, boolean, text);
    drop table workflow.failed_searches; drop table workflow.feedback_settled`))
}
