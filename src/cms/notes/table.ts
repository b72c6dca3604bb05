/**
 * What people say to each other about a paragraph while an answer is written and reviewed. Readers
 * never see it; an open note holds back the sign-off.
 */
export const NOTES = `
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
`
