import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** Documents that somebody has uploaded and not yet accepted; kept for a day. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
create table workflow.import_uploads (
  id uuid primary key default gen_random_uuid(),
  name text not null,
  locale text not null,
  fix boolean not null,
  bytes bytea not null,
  person_id integer not null,
  at timestamptz not null default now()
)
`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql.raw('drop table workflow.import_uploads'))
}
