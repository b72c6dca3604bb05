import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** Paragraph pairs of signed, published translations, and of files (TMX) that staff added. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
create table workflow.translation_memory (
  id bigint generated always as identity primary key,
  source_locale text not null,
  locale text not null,
  entry_id integer references public.entries (id) on delete cascade,
  source_id integer references public.entries (id) on delete cascade,
  unit text,
  source text not null,
  source_hash text not null,
  length integer not null,
  bands integer[] not null,
  target text not null,
  source_inline jsonb,
  target_inline jsonb,
  codes jsonb,
  signed_by text,
  file text,
  added_by text,
  at timestamptz not null default clock_timestamp(),
  words tsvector generated always as (to_tsvector('simple', source || ' ' || target)) stored,
  check ((entry_id is null) = (file is not null))
);
create index translation_memory_source
  on workflow.translation_memory (source_hash, locale, source_locale);
create table workflow.translation_memory_bands (
  band integer not null,
  pair_id bigint not null references workflow.translation_memory (id) on delete cascade,
  length integer not null
);
create index translation_memory_bands_band
  on workflow.translation_memory_bands (band, pair_id desc, length);
create index translation_memory_bands_pair on workflow.translation_memory_bands (pair_id);
create index translation_memory_words on workflow.translation_memory using gin (words);
create index translation_memory_entry on workflow.translation_memory (entry_id);
create index translation_memory_of on workflow.translation_memory (source_id);
create unique index translation_memory_file
  on workflow.translation_memory (source_hash, locale, source_locale, md5(target))
  where entry_id is null;
`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
drop table workflow.translation_memory_bands;
drop table workflow.translation_memory;
`)
}
