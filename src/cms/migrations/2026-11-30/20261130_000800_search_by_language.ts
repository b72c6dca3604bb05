import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * Indexes of the words of one language each: a search does not look at the answers of the others.
 * `portal.index_language` makes those of a language; it is called for each new one.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
create function portal.index_language(code text) returns void
language plpgsql set search_path to 'pg_catalog', 'public' as $$
begin
  execute format('create index %I on portal.entries using gin (doc) where locale = %L',
    'entries_doc_' || code, code);
  execute format('create index %I on portal.entries using gin (folded gin_trgm_ops)
    where locale = %L', 'entries_folded_' || code, code);
end $$;
revoke execute on function portal.index_language(text) from public;
select portal.index_language(code)
  from unnest(array['en', 'es', 'ar', 'zh', 'vi', 'fr']) code;
drop index portal.entries_doc, portal.entries_folded;
analyze portal.entries;
`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
create index entries_doc on portal.entries using gin (doc);
create index entries_folded on portal.entries using gin (folded gin_trgm_ops);
drop function portal.index_language(text);
do $$ declare name text; begin
  for name in select indexname from pg_indexes where schemaname = 'portal'
    and indexname ~ '^entries_(doc|folded)_' loop
    execute format('drop index portal.%I', name);
  end loop;
end $$;
`)
}
