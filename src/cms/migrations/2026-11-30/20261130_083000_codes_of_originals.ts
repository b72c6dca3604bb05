import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** Codes are looked up among originals: their translations carry the same. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create index entries_codes_of_originals on portal.entries using gin (portal.code_keys(codes))
      where cardinality(codes) > 0 and entry_id = source_id;
    drop index portal.entries_codes;`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    create index entries_codes on portal.entries using gin (portal.code_keys(codes))
      where cardinality(codes) > 0;
    drop index portal.entries_codes_of_originals;`)
}
