import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * Indexes of the words of the questions of one language each: a word that is rare in one language may
 * be common in another, as Vietnamese "si" is in Spanish. `entries_question` stays for web processes of
 * the version before; the next version can drop it.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
create or replace function portal.index_language(code text) returns void
language plpgsql set search_path to 'pg_catalog', 'public' as $$
begin
  execute format('create index %I on portal.entries using gin (doc) where locale = %L',
    'entries_doc_' || code, code);
  execute format('create index %I on portal.entries using gin (folded gin_trgm_ops)
    where locale = %L', 'entries_folded_' || code, code);
  execute format('create index %I on portal.entries using gin (ts_filter(doc, ''{a}''))
    where locale = %L', 'entries_question_' || code, code);
end $$;
do $$ declare code text; begin
  for code in select substr(indexname, length('entries_doc_') + 1) from pg_indexes
    where schemaname = 'portal' and indexname like 'entries\\_doc\\_%' loop
    execute format('create index %I on portal.entries using gin (ts_filter(doc, ''{a}''))
      where locale = %L', 'entries_question_' || code, code);
  end loop;
end $$;
analyze portal.entries;
`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
create or replace function portal.index_language(code text) returns void
language plpgsql set search_path to 'pg_catalog', 'public' as $$
begin
  execute format('create index %I on portal.entries using gin (doc) where locale = %L',
    'entries_doc_' || code, code);
  execute format('create index %I on portal.entries using gin (folded gin_trgm_ops)
    where locale = %L', 'entries_folded_' || code, code);
end $$;
do $$ declare name text; begin
  for name in select indexname from pg_indexes where schemaname = 'portal'
    and indexname like 'entries\\_question\\_%' loop
    execute format('drop index portal.%I', name);
  end loop;
end $$;
`)
}
