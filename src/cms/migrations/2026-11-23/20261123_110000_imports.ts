import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * What the next import compares against. An entry's own `origin` says where its text came from; these rows hold what the document said, what
 * the import wrote, what the checks found, and what a person decided about it. They are no part of the text, so changing them makes no version.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
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
create index import_items_open on workflow.import_items (entry_id) where conflict is not null or gone_at is not null;
`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql.raw('drop table workflow.import_items; drop table workflow.import_documents'))
}
