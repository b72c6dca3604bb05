import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** Links by which people without an account read one version of a draft. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
create table workflow.draft_links (
  id bigint generated always as identity primary key,
  token_hash text not null unique,
  entry_id integer not null references public.entries (id) on delete cascade,
  version_id integer not null,
  by_id integer references public.users (id) on delete set null,
  by_name text not null,
  made_at timestamptz not null default clock_timestamp(),
  expires_at timestamptz not null,
  revoked_at timestamptz,
  comments integer not null default 0
);
create index draft_links_entry on workflow.draft_links (entry_id);
create index draft_links_by on workflow.draft_links (by_id);
alter table workflow.notes alter column author_id drop not null;
`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
delete from workflow.notes where author_id is null;
alter table workflow.notes alter column author_id set not null;
drop table workflow.draft_links;
`)
}
