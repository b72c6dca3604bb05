import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** Codes by which health records find an answer. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
alter table portal.entries add column codes text[];
alter table portal.history add column codes text[];
-- The system and the code of each, without what it means.
create function portal.code_keys(codes text[]) returns text[]
  language sql immutable parallel safe as $$
  select coalesce(array_agg(substring(each from '^(?:SNOMED CT|[^ ]+) [^ ]+')), '{}')
    from unnest(codes) each
$$;
create index entries_codes on portal.entries using gin (portal.code_keys(codes))
  where cardinality(codes) > 0;
`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
drop index portal.entries_codes;
drop function portal.code_keys(text[]);
alter table portal.history drop column codes;
alter table portal.entries drop column codes;
`)
}
