import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** What the list's filters and the counts of the first page look up, without reading the texts themselves. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
drop index portal.entries_review;
create index entries_review on portal.entries (next_review_on, entry_id) where next_review_on is not null;
create index entries_unreviewed on portal.entries (entry_id) where not reviewed;
create index entries_stale on portal.entries (entry_id) where stale_severity is not null;
drop index workflow.desk_list_source;
create index desk_list_source on workflow.desk_list (source_id, locale);
create index feedback_no on workflow.feedback (entry_id, locale, week, reason) where not helpful;
`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
drop index workflow.feedback_no;
drop index workflow.desk_list_source;
create index desk_list_source on workflow.desk_list (source_id);
drop index portal.entries_stale, portal.entries_unreviewed, portal.entries_review;
create index entries_review on portal.entries (next_review_on) where next_review_on is not null;
`)
}
