import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * `desk_list`: what the desk's list of answers searches and filters: the newest text of each entry, draft or not, in one flat row, so that the
 * first page comes from an index however many answers there are. The rows are filled here without the answers' words; the job that follows the
 * index rules folds those a few minutes after the start.
 *
 * `notes`: what people say to each other about a paragraph while an answer is written and reviewed. Readers never see it; an open note holds
 * back the sign-off.
 *
 * `outside_links`: the links of published answers that lead out of the portal, and what came of looking at them.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
create table workflow.desk_list (
  entry_id integer primary key references public.entries (id) on delete cascade,
  source_id integer not null,
  locale text not null,
  question text not null,
  state text not null,
  author_id integer,
  updated_at timestamptz not null,
  topic_ids integer[] not null default '{}',
  folded text not null
);
create index desk_list_newest on workflow.desk_list (updated_at desc, entry_id desc);
create index desk_list_locale on workflow.desk_list (locale, updated_at desc, entry_id desc);
create index desk_list_state on workflow.desk_list (state, updated_at desc, entry_id desc);
create index desk_list_author on workflow.desk_list (author_id, updated_at desc, entry_id desc);
create index desk_list_source on workflow.desk_list (source_id);
create index desk_list_topics on workflow.desk_list using gin (topic_ids);
create index desk_list_folded on workflow.desk_list using gin (folded gin_trgm_ops);

create table workflow.notes (
  id bigint generated always as identity primary key,
  at timestamptz not null default clock_timestamp(),
  entry_id integer not null references public.entries (id) on delete cascade,
  reply_to bigint references workflow.notes (id) on delete cascade,
  place text not null check (place in ('whole', 'question', 'short-answer', 'answer')),
  paragraph text,
  words text not null,
  author_id integer not null,
  author text not null,
  resolved_at timestamptz,
  resolved_by text
);
create index notes_entry on workflow.notes (entry_id, id);
create index notes_open on workflow.notes (entry_id) where resolved_at is null and reply_to is null;

create table workflow.outside_links (
  entry_id integer not null references public.entries (id) on delete cascade,
  url text not null,
  since timestamptz not null default now(),
  checked_at timestamptz,
  fault text,
  failures integer not null default 0,
  failed_since timestamptz,
  primary key (entry_id, url)
);
create index outside_links_due on workflow.outside_links (coalesce(checked_at, since));
create index outside_links_failed on workflow.outside_links (entry_id) where failed_since is not null;

insert into workflow.desk_list (entry_id, source_id, locale, question, state, author_id, updated_at, topic_ids, folded)
select v.parent_id, coalesce(v.version_translation_of_id, v.parent_id), v.version_locale::text, coalesce(v.version_question, ''),
       coalesce(v.version_state::text, 'draft'), v.version_author_id, coalesce(v.version_updated_at, v.updated_at),
       coalesce((select array_agg(r.topics_id order by r.id)
                   from public._entries_v o join public._entries_v_rels r on r.parent_id = o.id and r.topics_id is not null
                  where o.latest and o.parent_id = coalesce(v.version_translation_of_id, v.parent_id)), '{}'),
       lower(concat_ws(' ', v.version_question, v.version_short_answer, v.version_slug))
  from public._entries_v v where v.latest and v.parent_id is not null;
`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql.raw('drop table workflow.outside_links, workflow.notes, workflow.desk_list'))
}
