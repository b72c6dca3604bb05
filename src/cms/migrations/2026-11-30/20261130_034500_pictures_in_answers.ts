import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * Pictures in answers: which contents each picture of the desk has had, the files that readers get of
 * them, and those of published answers, which go with their answer.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create table workflow.picture_contents (
      picture_id integer not null references public.media (id) on delete cascade,
      hash text not null,
      width integer not null,
      height integer not null,
      is_current boolean not null,
      primary key (picture_id, hash)
    );
    create index picture_contents_hash on workflow.picture_contents (hash);
    create table workflow.picture_renditions (
      hash text not null,
      width integer not null,
      bytes bytea not null,
      primary key (hash, width)
    );
    alter table workflow.picture_renditions alter column bytes set storage external;
    create table portal.pictures (
      entry_id integer not null references portal.entries (entry_id) on delete cascade,
      hash text not null,
      width integer not null,
      bytes bytea not null,
      primary key (entry_id, hash, width)
    );
    alter table portal.pictures alter column bytes set storage external;
    create index pictures_file on portal.pictures (hash, width);`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop table portal.pictures, workflow.picture_renditions, workflow.picture_contents;`)
}
