import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * The failed searches that have words, which “What readers miss” lists, among very many; and when a
 * published text was changed, by which the overview of translations finds what it must compare.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
create index failed_searches_named on workflow.failed_searches (mark, locale, day)
  where words is not null;
drop index public.entries_published;
create index entries_published on public.entries (id) include (updated_at)
  where _status = 'published';
`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
drop index workflow.failed_searches_named, public.entries_published;
create index entries_published on public.entries (id) where _status = 'published';
`)
}
