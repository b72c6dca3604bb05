import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** Scheduled texts that go out together, or not at all, name the same set. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
alter table workflow.schedules add column set_id uuid;
create index schedules_set on workflow.schedules (set_id) where set_id is not null;
`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
drop index workflow.schedules_set;
alter table workflow.schedules drop column set_id;
`)
}
