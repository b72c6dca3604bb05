import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** Dropped again by 20261124_130000_changes_once: readers are told of changes by portal.changes. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`alter table portal.entries add column changes jsonb not null default '[]'`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`alter table portal.entries drop column changes`)
}
