import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * The tables outside Payload's own: what governs publication (`workflow`), the read model (`portal`) and sign-in (`auth`). Frozen as of
 * 6326e13, which wrote this and the initial migration again before any start existed that could run them.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
create extension if not exists pg_trgm; create extension if not exists unaccent;

create schema workflow;

create function workflow.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only: % is refused', tg_table_schema || '.' || tg_table_name, tg_op
    using errcode = 'insufficient_privilege';
end $$;

create table workflow.events (
  id bigint generated always as identity primary key,
  at timestamptz not null default clock_timestamp(),
  actor_id integer,
  actor text not null,
  action text not null,
  entry_id integer,
  locale text,
  text_hash text,
  note text,
  details jsonb not null default '{}'
);
create index events_at on workflow.events (at desc, id desc);
create index events_entry on workflow.events (entry_id, id desc) where entry_id is not null;
create index events_action on workflow.events (action, id desc);

create table workflow.approvals (
  id bigint generated always as identity primary key,
  at timestamptz not null default clock_timestamp(),
  entry_id integer not null,
  locale text not null,
  text_hash text not null,
  version_id integer,
  kind text not null check (kind in ('approval', 'import', 'revocation')),
  person_id integer,
  person_name text not null,
  person_title text,
  person_registration text,
  sign_off text not null check (sign_off in ('four-eyes', 'single', 'none')),
  note text
);
create index approvals_entry on workflow.approvals (entry_id, id desc);

create table workflow.addresses (
  locale text not null,
  slug text not null,
  entry_id integer not null,
  status text not null check (status in ('reserved', 'live', 'redirect')),
  since timestamptz not null default now(),
  primary key (locale, slug)
);
create unique index addresses_one_live on workflow.addresses (entry_id) where status = 'live';
create index addresses_entry on workflow.addresses (entry_id);

create trigger append_only before update or delete on workflow.events for each row execute function workflow.refuse_change();
create trigger no_truncate before truncate on workflow.events execute function workflow.refuse_change();
create trigger append_only before update or delete on workflow.approvals for each row execute function workflow.refuse_change();
create trigger no_truncate before truncate on workflow.approvals execute function workflow.refuse_change();

create schema portal;
create table portal.settings (
  only_row boolean primary key default true check (only_row),
  clinic jsonb not null,
  region text not null,
  locales text[] not null
);
create table portal.topics (
  topic_id integer not null,
  locale text not null,
  slug text not null,
  title text not null,
  description text,
  position integer not null,
  primary key (topic_id, locale),
  unique (locale, slug)
);
create table portal.contacts (
  contact_id integer not null,
  locale text not null,
  region text not null,
  kind text not null,
  label text not null,
  phone text, sms text, url text, hours text, note text,
  languages text[] not null default '{}',
  checked_on date,
  position integer not null,
  primary key (contact_id, locale)
);
create table portal.entries (
  entry_id integer primary key,
  source_id integer not null,
  locale text not null,
  slug text not null,
  question text not null,
  short_answer text not null,
  short_answer_derived boolean not null default false,
  answer_html text not null,
  answer_text text not null,
  search_terms text[] not null default '{}',
  topic_ids integer[] not null default '{}',
  related_ids integer[] not null default '{}',
  risk_tier text not null,
  sensitive boolean not null default false,
  jurisdiction text,
  sources jsonb not null default '[]',
  reviewed_by text, reviewer_title text, reviewer_registration text,
  reviewed_at timestamptz, next_review_on date,
  reviewed boolean not null,
  first_published_at timestamptz not null,
  changed_at timestamptz not null,
  text_hash text not null,
  folded text not null,
  doc tsvector not null,
  unique (locale, slug),
  unique (source_id, locale)
);
create index entries_doc on portal.entries using gin (doc);
create index entries_folded on portal.entries using gin (folded gin_trgm_ops);
create index entries_topics on portal.entries using gin (topic_ids);
create table portal.redirects (
  locale text not null, slug text not null, entry_id integer not null,
  primary key (locale, slug)
);
create table portal.tombstones (
  locale text not null, slug text not null, entry_id integer not null, source_id integer not null,
  withdrawn_at timestamptz not null,
  alternative_ids integer[] not null default '{}',
  topic_ids integer[] not null default '{}',
  primary key (locale, slug)
);
create table portal.history (
  id bigint generated always as identity primary key,
  entry_id integer not null, source_id integer not null, locale text not null, slug text not null,
  question text not null, short_answer text not null, answer_html text not null, answer_text text not null,
  sources jsonb not null, jurisdiction text,
  text_hash text not null,
  basis text not null check (basis in ('approval', 'import')),
  approver_id integer, approver text, approver_title text, approver_registration text,
  published_by text not null,
  shown_from timestamptz not null,
  shown_until timestamptz,
  end_reason text
);
create unique index history_open on portal.history (entry_id) where shown_until is null;
create index history_entry on portal.history (entry_id, shown_from desc);

create function portal.close_history_only() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.shown_until is null and new.shown_until is not null
     and (to_jsonb(new) - 'shown_until' - 'end_reason') = (to_jsonb(old) - 'shown_until' - 'end_reason') then
    return new;
  end if;
  raise exception 'portal.history is append-only: % is refused', tg_op using errcode = 'insufficient_privilege';
end $$;
create trigger append_only before update or delete on portal.history for each row execute function portal.close_history_only();
create trigger no_truncate before truncate on portal.history execute function portal.close_history_only();

create schema auth;
create table auth.credentials (
  user_id integer primary key references public.users (id) on delete cascade,
  password_hash text not null,
  needs_factor boolean not null default false,
  changed_at timestamptz not null default now()
);
create table auth.sessions (
  id uuid primary key default gen_random_uuid(),
  user_id integer not null references public.users (id) on delete cascade,
  method text not null check (method in ('password', 'oidc', 'link')),
  awaits text check (awaits in ('factor', 'enrolment')),
  created_at timestamptz not null default now(),
  last_seen_at timestamptz not null default now(),
  authenticated_at timestamptz not null default now(),
  ends_at timestamptz not null,
  ended_at timestamptz,
  device text,
  id_token text
);
create index sessions_user on auth.sessions (user_id) where ended_at is null;
create table auth.links (
  token_hash text primary key,
  user_id integer not null references public.users (id) on delete cascade,
  purpose text not null check (purpose in ('invitation', 'reset', 'first-sign-in')),
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  used_at timestamptz
);
create index links_user on auth.links (user_id);
create table auth.factors (
  user_id integer primary key references public.users (id) on delete cascade,
  secret text not null,
  last_step bigint not null default 0,
  created_at timestamptz not null default now(),
  confirmed_at timestamptz
);
create table auth.recovery_codes (
  user_id integer not null references public.users (id) on delete cascade,
  code_hash text not null,
  used_at timestamptz,
  primary key (user_id, code_hash)
);
create table auth.attempts (
  key text primary key,
  points integer not null default 0,
  expire bigint
);
`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql.raw('drop schema auth cascade; drop schema portal cascade; drop schema workflow cascade'))
}
