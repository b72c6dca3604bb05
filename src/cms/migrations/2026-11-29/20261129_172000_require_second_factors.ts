import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * Requires a second factor of admins and reviewers, besides the roles that the clinic has chosen.
 * Without a row of settings, the program requires it anyway. The new table holds what one admin has
 * asked for and another has not decided yet: at most one row.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
insert into public.settings_sessions_factor_roles ("order", parent_id, value)
  select coalesce((select max(n."order") from public.settings_sessions_factor_roles n
      where n.parent_id = s.id), 0) + added.place, s.id, added.role::public.enum_settings_sessions_factor_roles
    from public.settings s
      cross join (values (1, 'admin'), (2, 'reviewer')) as added (place, role)
    where not exists (select from public.settings_sessions_factor_roles n
      where n.parent_id = s.id and n.value::text = added.role);

create table auth.factor_rule_requests (
  id serial primary key,
  role text not null check (role in ('admin', 'reviewer', 'editor', 'translator')),
  asked_by integer not null references public.users (id) on delete cascade,
  asked_at timestamptz not null default now()
);
create unique index factor_rule_requests_one on auth.factor_rule_requests ((true));
`)
}

/** The roles stay: nobody knows which of them the clinic had chosen. */
export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql.raw('drop table auth.factor_rule_requests'))
}
