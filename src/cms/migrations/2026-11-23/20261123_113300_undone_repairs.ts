import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** Repairs that a person has undone, so that no later import makes them again. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
alter table workflow.import_items add column undone jsonb not null default '[]'
`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql.raw('alter table workflow.import_items drop column undone'))
}
