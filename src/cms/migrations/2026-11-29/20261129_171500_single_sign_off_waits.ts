import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

/**
 * Single sign-off, chosen by one person, waits as a hold does. It bars nobody from signing. Labels
 * are signed too.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    alter table auth.holds drop constraint holds_cause_check;
    alter table auth.holds add constraint holds_cause_check check (cause in ('created', 'enabled',
      'reviewer', 'languages', 'address', 'factors', 'link-mailed', 'link-seen', 'single'));
    create or replace function workflow.refuse_barred_signature() returns trigger language plpgsql
      set search_path = pg_catalog as $$
    begin
      if exists (select from auth.holds h
        where h.user_id = new.person_id and h.confirmed_at is null and h.ends_at > new.at
          and h.cause <> 'single' and (h.locales is null
            or coalesce(to_jsonb(new)->>'locale', to_jsonb(new)->>'part') = any (h.locales))
          and (h.cause not in ('created', 'reviewer', 'languages')
            or to_jsonb(new)->>'sign_off' = 'four-eyes'))
      then
        raise exception 'sign-off by account % is barred', new.person_id
          using errcode = 'insufficient_privilege';
      end if;
      return new;
    end $$;
    create trigger barred_signature before insert on workflow.label_releases for each row
      when (new.action = 'signed') execute function workflow.refuse_barred_signature();`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop trigger barred_signature on workflow.label_releases;
    delete from auth.holds where cause = 'single';
    alter table auth.holds drop constraint holds_cause_check;
    alter table auth.holds add constraint holds_cause_check check (cause in ('created', 'enabled',
      'reviewer', 'languages', 'address', 'factors', 'link-mailed', 'link-seen'));
    create or replace function workflow.refuse_barred_signature() returns trigger language plpgsql
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
    end $$;`)
}
