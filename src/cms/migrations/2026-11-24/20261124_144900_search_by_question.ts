import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** The words of the questions alone, so that a search among tens of thousands of answers finds the likeliest without looking into each. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`create index entries_question on portal.entries using gin (ts_filter(doc, '{a}'))`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`drop index portal.entries_question`)
}
