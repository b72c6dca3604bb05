import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** What people have typed into an answer, or a new one, and not saved as a version. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
create table workflow.unsaved_words (
  person_id integer not null references public.users (id) on delete cascade,
  slot text not null,
  entry_id integer references public.entries (id) on delete cascade,
  locale text not null,
  base timestamptz,
  words jsonb not null,
  saved_at timestamptz not null default clock_timestamp(),
  primary key (person_id, slot)
);
create index unsaved_words_entry on workflow.unsaved_words (entry_id);
create index unsaved_words_age on workflow.unsaved_words (saved_at);
`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`drop table workflow.unsaved_words;`)
}
