/**
 * What the next import compares against. An entry's own `origin` says where its text came from;
 * these rows hold what the document said, what the import wrote, what the checks found, and what a
 * person decided about it. They are no part of the text, so changing them makes no version.
 */
export const IMPORTS = `
create table workflow.import_documents (
  document text not null,
  locale text not null,
  sha256 text not null,
  format text not null,
  skeleton jsonb,
  imported_at timestamptz not null default now(),
  primary key (document, locale)
);
create table workflow.import_items (
  entry_id integer primary key references public.entries (id) on delete cascade,
  document text not null,
  locale text not null,
  key text not null,
  position integer not null,
  first_line integer not null,
  last_line integer not null,
  text_hash text not null,
  base jsonb not null,
  written jsonb not null,
  written_hash text not null,
  verbatim text not null,
  flags jsonb not null default '[]',
  repairs jsonb not null default '[]',
  silenced jsonb not null default '[]',
  conflict jsonb,
  gone_at timestamptz,
  imported_at timestamptz not null default now(),
  unique (document, locale, key),
  foreign key (document, locale) references workflow.import_documents (document, locale)
);
create index import_items_open on workflow.import_items (entry_id) where conflict is not null
  or gone_at is not null;
`

/** Repairs that a person has undone, so that no later import makes them again. */
export const UNDONE = `alter table workflow.import_items add column undone jsonb not null default
  '[]'`

/** Documents that somebody has uploaded and not yet accepted; kept for a day. */
export const UPLOADS = `
create table workflow.import_uploads (
  id uuid primary key default gen_random_uuid(),
  name text not null,
  locale text not null,
  fix boolean not null,
  bytes bytea not null,
  person_id integer not null,
  at timestamptz not null default now()
)`

/**
 * What a person said about an uploaded document beside its language: of which one it is a new
 * edition or a translation, and its topic.
 */
export const UPLOAD_NAMING = `alter table workflow.import_uploads add column naming jsonb not null
  default '{}'`
