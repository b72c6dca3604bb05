import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

/**
 * A hold bars sign-off by an account to which somebody else opened a way in. The trigger is the
 * last line: the program refuses before, with a message.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create table auth.holds (
      id bigint generated always as identity primary key,
      user_id integer not null references public.users(id) on delete cascade,
      cause text not null check (cause in ('created', 'enabled', 'reviewer', 'languages', 'address',
        'factors', 'link-mailed', 'link-seen')),
      locales text[],
      by_id integer not null,
      by_name text not null,
      by_ids integer[] not null,
      old_email text,
      opened_at timestamptz not null,
      ends_at timestamptz not null,
      confirmed_at timestamptz,
      confirmed_by_id integer,
      confirmed_by text,
      mailed_at timestamptz
    );
    create index holds_user on auth.holds (user_id, ends_at);
    create index holds_unmailed on auth.holds (id) where mailed_at is null;

    alter table auth.links add column made_by integer;
    alter table auth.links add column seen boolean not null default false;
    -- An admin may have seen these.
    update auth.links l set used_at = now() where used_at is null and purpose <> 'first-sign-in'
      and exists (select from public.users_roles r where r.parent_id = l.user_id
        and r.value = 'reviewer');

    create function workflow.refuse_barred_signature() returns trigger language plpgsql
      set search_path = pg_catalog as $$
    begin
      if exists (select from auth.holds h
        where h.user_id = new.person_id and h.confirmed_at is null and h.ends_at > new.at
          and (h.locales is null or new.locale = any (h.locales))
          and (h.cause not in ('created', 'reviewer', 'languages')
            or to_jsonb(new)->>'sign_off' = 'four-eyes'))
      then
        raise exception 'sign-off by account % is barred', new.person_id
          using errcode = 'insufficient_privilege';
      end if;
      return new;
    end $$;
    create trigger barred_signature before insert on workflow.approvals for each row
      when (new.kind = 'approval') execute function workflow.refuse_barred_signature();
    create trigger barred_signature before insert on workflow.reviews for each row
      execute function workflow.refuse_barred_signature();`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop trigger barred_signature on workflow.approvals;
    drop trigger barred_signature on workflow.reviews;
    drop function workflow.refuse_barred_signature();
    alter table auth.links drop column made_by;
    alter table auth.links drop column seen;
    drop table auth.holds;`)
}
