import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * What staleness is computed from. `source_texts` holds each published text of an original in paragraphs, with what the editor said about the
 * change; `translation_pending` holds what each translation has to take over, a new row for each act that changes it. Both append-only.
 * `portal.hidden` names the translations that a safety change took away from readers: their addresses lead to the original.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
create table workflow.source_texts (
  id bigint generated always as identity primary key,
  at timestamptz not null default clock_timestamp(),
  entry_id integer not null,
  fingerprint text not null,
  parts jsonb not null,
  severity text check (severity in ('wording', 'clarifying', 'safety')),
  note text,
  actor_id integer,
  actor text not null
);
create index source_texts_entry on workflow.source_texts (entry_id, id desc);
create table workflow.translation_pending (
  id bigint generated always as identity primary key,
  at timestamptz not null default clock_timestamp(),
  entry_id integer not null,
  source_text_id bigint references workflow.source_texts (id),
  pending jsonb not null,
  act text not null check (act in ('source-changed', 'still-current', 'published-together')),
  actor_id integer,
  actor text not null,
  reason text
);
create index translation_pending_entry on workflow.translation_pending (entry_id, id desc);
create trigger append_only before update or delete on workflow.source_texts for each row execute function workflow.refuse_change();
create trigger no_truncate before truncate on workflow.source_texts execute function workflow.refuse_change();
create trigger append_only before update or delete on workflow.translation_pending for each row execute function workflow.refuse_change();
create trigger no_truncate before truncate on workflow.translation_pending execute function workflow.refuse_change();

alter table portal.entries add column stale_severity text check (stale_severity in ('clarifying'));
create table portal.hidden (
  entry_id integer primary key,
  source_id integer not null,
  locale text not null,
  topic_ids integer[] not null default '{}',
  since timestamptz not null
);
create unique index entries_one_translation on public.entries (translation_of_id, locale) where translation_of_id is not null;
`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql.raw(`drop index public.entries_one_translation; drop table portal.hidden; alter table portal.entries drop column stale_severity;
    drop table workflow.translation_pending; drop table workflow.source_texts`))
}
