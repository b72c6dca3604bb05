import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** Where imported answers were on the clinic's old site, and the redirects from there. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
alter table workflow.import_items add column page jsonb;
create table portal.old_addresses (
  path text primary key check (path like '/%' and length(path) <= 500),
  entry_id integer not null references public.entries (id) on delete cascade
);
create index old_addresses_entry on portal.old_addresses (entry_id);
`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
drop table portal.old_addresses;
alter table workflow.import_items drop column page;
`)
}
