import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** When each job of the tick last ran, and how it ended. `finished_at` is empty while one runs, or when it was cut off. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
create table workflow.tick_jobs (
  name text primary key,
  started_at timestamptz not null,
  finished_at timestamptz,
  failures integer not null default 0,
  error text
);
`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql.raw('drop table workflow.tick_jobs'))
}
