import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** What a person said about an uploaded document beside its language: of which one it is a new edition or a translation, and its topic. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
alter table workflow.import_uploads add column naming jsonb not null default '{}'
`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql.raw('alter table workflow.import_uploads drop column naming'))
}
