import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** Readers meet the clinic's own days: what is signed on Monday evening in New York is not "reviewed on Tuesday". */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    alter table portal.settings add column time_zone text not null default 'UTC';
    update portal.settings set time_zone = coalesce((select s.time_zone from public.settings s join pg_catalog.pg_timezone_names z on z.name = s.time_zone limit 1), 'UTC');
    create function portal.day_of(moment timestamptz) returns date language sql stable as
      $$ select (moment at time zone coalesce((select time_zone from portal.settings), 'UTC'))::date $$;`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`drop function portal.day_of; alter table portal.settings drop column time_zone`)
}
