import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** A withdrawal looks for links to short addresses, of which there are few. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create index history_short_links on portal.history (entry_id)
      where shown_until is null and answer_html ilike '%/a/%';`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`drop index portal.history_short_links;`)
}
