import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * One row for each commit that takes something back from readers. A process compares their number
 * on the primary and on a replica to know whether the replica has them all.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
create table portal.withdrawals (
  id bigint generated always as identity primary key,
  kind text not null check (kind in ('withdrawn', 'labels')),
  entry_id integer,
  at timestamptz not null default now()
);
create trigger append_only before update or delete on portal.withdrawals
  for each row execute function workflow.refuse_change();
create trigger no_truncate before truncate on portal.withdrawals
  for each statement execute function workflow.refuse_change();
`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`drop table portal.withdrawals`)
}
