import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * Brings databases of every history to one schema. On 23 November 2026 the first two migrations were written again twice (a9b88ef, 20dd568,
 * 6326e13); a database made by an earlier text lacks what the later ones added. A database that has it all is left as it is.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
do $$ begin create type public.enum_settings_languages as enum ('en', 'es', 'fr', 'ar', 'zh', 'vi'); exception when duplicate_object then null; end $$;
do $$ begin create type public.enum_settings_sessions_factor_roles as enum ('admin', 'reviewer', 'editor', 'translator'); exception when duplicate_object then null; end $$;
do $$ begin
  if to_regclass('public.settings_languages') is null then
    create table public.settings_languages (
      "order" integer not null,
      parent_id integer not null,
      value public.enum_settings_languages,
      id serial primary key not null
    );
    alter table public.settings_languages add constraint settings_languages_parent_fk foreign key (parent_id) references public.settings (id) on delete cascade;
    create index settings_languages_order_idx on public.settings_languages ("order");
    create index settings_languages_parent_idx on public.settings_languages (parent_id);
  end if;
  if to_regclass('public.settings_sessions_factor_roles') is null then
    create table public.settings_sessions_factor_roles (
      "order" integer not null,
      parent_id integer not null,
      value public.enum_settings_sessions_factor_roles,
      id serial primary key not null
    );
    alter table public.settings_sessions_factor_roles add constraint settings_sessions_factor_roles_parent_fk foreign key (parent_id) references public.settings (id) on delete cascade;
    create index settings_sessions_factor_roles_order_idx on public.settings_sessions_factor_roles ("order");
    create index settings_sessions_factor_roles_parent_idx on public.settings_sessions_factor_roles (parent_id);
  end if;
end $$;
alter table public.settings
  add column if not exists sessions_idle_minutes numeric default 30 not null,
  add column if not exists sessions_hours numeric default 12 not null;

alter table auth.credentials add column if not exists needs_factor boolean not null default false;
alter table auth.sessions
  add column if not exists awaits text check (awaits in ('factor', 'enrolment')),
  add column if not exists id_token text;
create table if not exists auth.factors (
  user_id integer primary key references public.users (id) on delete cascade,
  secret text not null,
  last_step bigint not null default 0,
  created_at timestamptz not null default now(),
  confirmed_at timestamptz
);
create table if not exists auth.recovery_codes (
  user_id integer not null references public.users (id) on delete cascade,
  code_hash text not null,
  used_at timestamptz,
  primary key (user_id, code_hash)
);
create table if not exists auth.attempts (
  key text primary key,
  points integer not null default 0,
  expire bigint
);
`)
}

/** What this adds belongs to the first two migrations, and goes with them. */
export const down = (_: MigrateDownArgs): Promise<void> => Promise.resolve()
