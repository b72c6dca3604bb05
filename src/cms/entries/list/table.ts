/**
 * What the desk's list of answers searches and filters: the newest text of each entry, draft or
 * not, in one flat row, so that the first page comes from an index however many answers there are.
 * Written in the transaction of each save; can be made anew from the entries.
 */
export const DESK_LIST = `
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
`

/**
 * What the list's filters and the counts of the first page look up, without reading the texts
 * themselves.
 */
export const DESK_INDEXES = `
drop index portal.entries_review;
create index entries_review on portal.entries (next_review_on, entry_id)
  where next_review_on is not null;
create index entries_unreviewed on portal.entries (entry_id) where not reviewed;
create index entries_stale on portal.entries (entry_id) where stale_severity is not null;
drop index workflow.desk_list_source;
create index desk_list_source on workflow.desk_list (source_id, locale);
create index feedback_no on workflow.feedback (entry_id, locale, week, reason) where not helpful;
`
export const NO_DESK_INDEXES = `
drop index workflow.feedback_no;
drop index workflow.desk_list_source;
create index desk_list_source on workflow.desk_list (source_id);
drop index portal.entries_stale, portal.entries_unreviewed, portal.entries_review;
create index entries_review on portal.entries (next_review_on) where next_review_on is not null;
`
