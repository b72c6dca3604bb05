import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** Passkeys, and the challenges that have been answered: each counts once. A challenge itself travels in a sealed cookie, so that asking for one writes nothing. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
create table auth.passkeys (
  credential_id text primary key,
  user_id integer not null references public.users (id) on delete cascade,
  public_key text not null,
  counter bigint not null default 0,
  transports text not null default '',
  name text not null,
  created_at timestamptz not null default now(),
  last_used_at timestamptz
);
create index passkeys_user on auth.passkeys (user_id);
create table auth.answered_challenges (
  challenge_hash text primary key,
  expires_at timestamptz not null
);
alter table auth.sessions drop constraint sessions_method_check;
alter table auth.sessions add constraint sessions_method_check check (method in ('password', 'oidc', 'link', 'passkey'));
`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql.raw(`
    drop table auth.answered_challenges;
    drop table auth.passkeys;
    delete from auth.sessions where method = 'passkey';
    alter table auth.sessions drop constraint sessions_method_check;
    alter table auth.sessions add constraint sessions_method_check check (method in ('password', 'oidc', 'link'));`))
}
