import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create table workflow.picture_files (
      name text primary key,
      type text not null,
      bytes bytea not null check (octet_length(bytes) between 1 and 26214400)
    );
    alter table workflow.picture_files alter column bytes set storage external;
    create table workflow.picture_removals (name text primary key);`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`drop table workflow.picture_files, workflow.picture_removals;`)
}
