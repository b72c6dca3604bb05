import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** Who has an answer open on the desk; a page that shows it ends with its session. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
create table workflow.presence (
  page uuid primary key,
  entry_id integer not null references public.entries (id) on delete cascade,
  person_id integer not null references public.users (id) on delete cascade,
  since timestamptz not null default clock_timestamp(),
  seen_at timestamptz not null default clock_timestamp()
);
create index presence_entry on workflow.presence (entry_id);
create index presence_person on workflow.presence (person_id);
create function auth.announce_session_end() returns trigger language plpgsql as $$
begin
  perform pg_notify('attune_desk', json_build_object('kind', 'session', 'session', new.id)::text);
  return null;
end $$;
create trigger announce_end after update of ended_at on auth.sessions for each row
  when (old.ended_at is null and new.ended_at is not null)
  execute function auth.announce_session_end();
`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
drop trigger announce_end on auth.sessions;
drop function auth.announce_session_end();
drop table workflow.presence;
`)
}
