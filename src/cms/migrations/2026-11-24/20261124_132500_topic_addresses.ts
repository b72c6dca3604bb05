import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * Every address that a topic ever had, in each language: a reader's bookmark leads on after a change. `portal.topic_redirects` holds the ones
 * that are no topic's own now.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
create table workflow.topic_addresses (
  locale text not null,
  slug text not null,
  topic_id integer not null,
  primary key (locale, slug)
);
create table portal.topic_redirects (
  locale text not null,
  slug text not null,
  topic_id integer not null,
  primary key (locale, slug)
);
insert into workflow.topic_addresses (locale, slug, topic_id) select locale, slug, topic_id from portal.topics;
`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql.raw('drop table portal.topic_redirects; drop table workflow.topic_addresses'))
}
