import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** Where the addresses of an answer lead that was merged into another; templates of answers. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
alter table portal.tombstones add column merged_into integer;
create table workflow.templates (
  entry_id integer primary key references public.entries (id) on delete cascade,
  by_name text not null,
  at timestamptz not null default clock_timestamp()
);
`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
drop table workflow.templates;
alter table portal.tombstones drop column merged_into;
`)
}
