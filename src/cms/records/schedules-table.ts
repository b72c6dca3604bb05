/**
 * Publications that are to come: a signed text (`version_id` holds its words, `text_hash` is what
 * was signed) and the moment when it goes out. At most one waits for each answer. Every end of one
 * is kept, with its reason.
 */
export const SCHEDULES = `
create table workflow.schedules (
  id bigint generated always as identity primary key,
  entry_id integer not null,
  locale text not null,
  version_id integer not null,
  text_hash text not null,
  publish_at timestamptz not null,
  note text,
  change jsonb,
  person_id integer not null,
  person_name text not null,
  created_at timestamptz not null default clock_timestamp(),
  status text not null default 'waiting' check (status in ('waiting', 'published', 'failed',
    'cancelled')),
  attempts integer not null default 0,
  ended_at timestamptz,
  reason text,
  seen_at timestamptz
);
create unique index schedules_one_waiting on workflow.schedules (entry_id) where status = 'waiting';
create index schedules_waiting on workflow.schedules (publish_at) where status = 'waiting';
create index schedules_failed on workflow.schedules (entry_id) where status = 'failed'
  and seen_at is null;
create index schedules_entry on workflow.schedules (entry_id, id desc);
`
