import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'
import { REVIEWS, WEEKLY_MAIL } from '../reviews/table'
import { SCHEDULES } from '../records/schedules-table'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql.raw(`${REVIEWS}${WEEKLY_MAIL}${SCHEDULES}`))
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql.raw(`drop table workflow.schedules; drop table workflow.weekly_mail; drop view portal.changes;
    drop index portal.history_changes; alter table portal.history drop column change_severity, drop column change_note;
    drop index portal.entries_review; alter table portal.settings drop column review_grace_days; drop table workflow.reviews; drop table workflow.review_dates`))
}
