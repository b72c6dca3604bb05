import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'
import { FEEDBACK } from '../../published/feedback-table'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql.raw(FEEDBACK))
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql.raw('drop view workflow.feedback_by_week; drop table workflow.feedback'))
}
