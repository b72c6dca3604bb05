import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * Recordings of published answers. One goes with its answer, and as soon as a word that it says, or
 * the text that was signed, is another.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create table portal.recordings (
      entry_id integer primary key references portal.entries (entry_id) on delete cascade,
      hash text not null,
      engine text not null,
      seconds integer not null,
      bytes bytea not null
    );
    alter table portal.recordings alter column bytes set storage external;
    create index recordings_hash on portal.recordings (hash);
    create function portal.drop_recording() returns trigger language plpgsql
      set search_path = pg_catalog, pg_temp as $body$
    begin
      delete from portal.recordings where entry_id = new.entry_id;
      return null;
    end $body$;
    create trigger drop_recording after update on portal.entries for each row
      when ((old.text_hash, old.locale, old.question, old.short_answer, old.short_answer_derived, old.answer_html)
        is distinct from
        (new.text_hash, new.locale, new.question, new.short_answer, new.short_answer_derived, new.answer_html))
      execute function portal.drop_recording();`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop trigger drop_recording on portal.entries;
    drop function portal.drop_recording();
    drop table portal.recordings;`)
}
