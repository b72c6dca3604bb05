import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** Paragraphs (by their hash) that a machine wrote and nobody has taken over yet. A changed word makes another hash, and so takes over. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
create table workflow.machine_parts (
  id bigint generated always as identity primary key,
  at timestamptz not null default clock_timestamp(),
  entry_id integer not null,
  hash text not null,
  taken_over boolean not null default false,
  actor_id integer,
  actor text not null
);
create index machine_parts_entry on workflow.machine_parts (entry_id, hash, id desc);
create trigger append_only before update or delete on workflow.machine_parts for each row execute function workflow.refuse_change();
create trigger no_truncate before truncate on workflow.machine_parts execute function workflow.refuse_change();
`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql.raw('drop table workflow.machine_parts'))
}
