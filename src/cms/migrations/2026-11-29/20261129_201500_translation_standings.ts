import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * How far a published translation is behind its original, kept for as long as the changes of the
 * original (`pending_id`) and the published text (`text_at`) are the same; and the indexes with
 * which the overview of translations is counted and paged by the database.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
create table workflow.translation_standings (
  entry_id integer primary key references public.entries (id) on delete cascade,
  pending_id bigint not null,
  text_at timestamptz not null,
  severity text check (severity in ('wording', 'clarifying', 'safety')),
  open integer not null
);
create collation workflow.by_number (provider = icu, locale = 'en-u-kn-true');
create index desk_list_originals on workflow.desk_list
  (left(question, 200) collate workflow.by_number, entry_id) where source_id - entry_id = 0;
create index desk_list_cells on workflow.desk_list (source_id, locale) include (entry_id, state);
create statistics workflow.desk_list_kinds on (source_id - entry_id) from workflow.desk_list;
drop index workflow.desk_list_source;
create index entries_originals_by_language on portal.entries (locale, source_id)
  where entry_id = source_id;
create index feedback_weeks on workflow.feedback (week, helpful);
create index entries_published on public.entries (id) where _status = 'published';
`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
drop index portal.entries_originals_by_language, public.entries_published, workflow.feedback_weeks;
create index desk_list_source on workflow.desk_list (source_id, locale);
drop statistics workflow.desk_list_kinds;
drop index workflow.desk_list_cells, workflow.desk_list_originals;
drop collation workflow.by_number;
drop table workflow.translation_standings;
`)
}
