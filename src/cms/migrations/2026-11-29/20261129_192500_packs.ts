import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * Packs of answers that clinicians give to clients, and the question of a withdrawn answer where a
 * reviewer decided that it may stay.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
create table portal.packs (
  code text primary key check (code ~ '^[3-9a-y]{8}$'),
  locale text not null,
  title text not null check (title ~ '^([a-z-]{1,40}|topic:[0-9]{1,10})$'),
  greeting text not null check (greeting ~ '^[a-z-]{1,40}$'),
  numbers integer[] not null check (cardinality(numbers) between 1 and 20),
  ready boolean not null default false,
  unique (locale, title, greeting, numbers)
);
create index packs_ready on portal.packs (code) where ready;
alter table portal.tombstones add column question text;
update portal.tombstones t
   set question = (select h.question from portal.history h
                    where h.entry_id = t.entry_id order by h.shown_from desc, h.id desc limit 1)
 where t.question_may_stay;
`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
alter table portal.tombstones drop column question;
drop table portal.packs;
`)
}
