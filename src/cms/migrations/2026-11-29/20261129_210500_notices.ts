import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * Who is asked to take the next step of an answer, what people are told at once, and by which mail
 * each wants it.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
create table workflow.assignments (
  entry_id integer primary key references public.entries (id) on delete cascade,
  person_id integer not null references public.users (id) on delete cascade,
  by_name text not null,
  at timestamptz not null default clock_timestamp()
);
create index assignments_person on workflow.assignments (person_id);
create table workflow.notices (
  id bigint generated always as identity primary key,
  at timestamptz not null default clock_timestamp(),
  person_id integer not null references public.users (id) on delete cascade,
  kind text not null check (kind in ('review', 'changes', 'note', 'stale', 'published', 'failed')),
  entry_id integer not null references public.entries (id) on delete cascade,
  by_name text not null,
  seen_at timestamptz,
  mailed_at timestamptz
);
create index notices_unseen on workflow.notices (person_id, entry_id) where seen_at is null;
create index notices_entry on workflow.notices (entry_id);
create table workflow.notice_choices (
  person_id integer not null references public.users (id) on delete cascade,
  kind text not null check (kind in ('review', 'changes', 'note', 'stale', 'published', 'failed')),
  choice text not null check (choice in ('now', 'daily', 'weekly', 'off')),
  primary key (person_id, kind)
);
`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
drop table workflow.notice_choices;
drop table workflow.notices;
drop table workflow.assignments;
`)
}
