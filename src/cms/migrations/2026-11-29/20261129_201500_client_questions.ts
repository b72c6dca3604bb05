import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * Questions that clients asked in a session and that no answer has, counted by week. Nothing says who
 * asked or who wrote it down. The words are kept in one row, which expires with its last week.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
create table workflow.client_questions (
  id integer generated always as identity primary key,
  locale text not null,
  question text not null,
  folded text not null,
  unique (locale, folded)
);
create table workflow.client_question_weeks (
  question_id integer not null references workflow.client_questions on delete cascade,
  week date not null,
  times integer not null default 1,
  primary key (question_id, week)
);
`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
drop table workflow.client_question_weeks;
drop table workflow.client_questions;
`)
}
