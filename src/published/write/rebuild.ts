import type { Row } from '../../core/row.ts'
import type { Sql } from '../../core/sql.ts'
import type { PublishedText } from '../shapes.ts'
import { lastQuestion } from './history.ts'
import { BELONGS, KEY, QUESTION_TABLES, type ReadModelDifference } from './read-model.ts'

export type CurrentText = Row<
  'portal.history',
  | 'entry_id'
  | 'text_hash'
  | 'question'
  | 'short_answer'
  | 'answer_text'
  | 'answer_html'
  | 'published_by'
  | 'shown_from'
> & { first_shown_from: Row<'portal.history'>['shown_from'] }

/** The text that readers see of each of these entries, by entry id, according to the history. */
export async function readCurrentTexts(
  sql: Sql,
  entryIds: readonly number[],
): Promise<Map<number, CurrentText>> {
  const rows = await sql<CurrentText>(
    `select h.*, (select min(shown_from) from portal.history f
                   where f.entry_id = h.entry_id) as first_shown_from
       from portal.history h where shown_until is null and entry_id = any($1::int[])`,
    [[...entryIds]],
  )
  return new Map(rows.map((row) => [row.entry_id, row]))
}

/** Deletes what readers see of these entries, except of those in `shown`. */
export const deleteEntriesExcept = (
  sql: Sql,
  entryIds: readonly number[],
  shown: readonly number[],
) =>
  sql(`delete from portal.entries t where ${BELONGS.entries} and entry_id <> all($2::int[])`, [
    [...entryIds],
    [...shown],
  ])

/** Deletes what belongs to no entry of the CMS, and returns it. */
export async function deleteOrphans(sql: Sql): Promise<ReadModelDifference[]> {
  const differences: ReadModelDifference[] = []
  for (const table of QUESTION_TABLES) {
    const rows = await sql<{ key: string }>(
      `delete from portal.${table} t
        where not exists (select from public.entries p where p.id = t.entry_id)
        returning ${KEY[table]} as key`,
    )
    for (const { key } of rows) differences.push({ table, key, kind: 'removed', columns: [] })
  }
  return differences
}

/**
 * Writes which of these entries are hidden: translations whose original changed for safety.
 */
export async function rebuildHidden(
  sql: Sql,
  entryIds: readonly number[],
  texts: readonly PublishedText[],
  now: Date,
): Promise<void> {
  await sql(
    'delete from portal.hidden where entry_id = any($1::int[]) and entry_id <> all($2::int[])',
    [[...entryIds], texts.map(({ entryId }) => entryId)],
  )
  for (const { entryId, sourceId, locale, topics } of texts) {
    await sql(
      `insert into portal.hidden (entry_id, source_id, locale, topic_ids, since)
       values ($1, $2, $3, $4, coalesce(
         (select max(shown_until) from portal.history where entry_id = $1), $5::timestamptz))
       on conflict (entry_id) do update
         set source_id = excluded.source_id, locale = excluded.locale,
         topic_ids = excluded.topic_ids`,
      [entryId, sourceId, locale, topics, now],
    )
  }
}

/** Writes redirects and tombstones of these entries again, from their addresses and history. */
export async function rebuildAddresses(sql: Sql, entryIds: readonly number[]): Promise<void> {
  const ids = [...entryIds]
  await sql(`delete from portal.redirects t where ${BELONGS.redirects}`, [ids])
  await sql(
    `insert into portal.redirects (locale, slug, entry_id)
     select a.locale, a.slug, a.entry_id
       from workflow.addresses a join portal.entries e using (entry_id)
      where a.status = 'redirect' and a.entry_id = any($1::int[])
     union all
     select a.locale, a.slug, h.source_id
       from workflow.addresses a join portal.hidden h using (entry_id)
      where a.status in ('live', 'redirect') and a.entry_id = any($1::int[])`,
    [ids],
  )
  // Only its tombstone knows which topics an answer had when it was withdrawn.
  const [tombstones] = await sql<{ topics: string }>(
    `select coalesce(jsonb_object_agg(entry_id::text, to_jsonb(topic_ids)), '{}')::text as topics
       from portal.tombstones where entry_id = any($1::int[])`,
    [ids],
  )
  await sql(`delete from portal.tombstones t where ${BELONGS.tombstones}`, [ids])
  await sql(
    `insert into portal.tombstones (locale, slug, entry_id, source_id, withdrawn_at,
       alternative_ids, topic_ids, question_may_stay, merged_into, question)
     select t.*, case when t.may_stay then (${lastQuestion('t.entry_id')}) end from (
     select a.locale, a.slug, a.entry_id, last.source_id, last.shown_until,
            coalesce((select array(
                select jsonb_array_elements_text(e.details -> 'alternatives')::int)
                from workflow.events e
               where e.entry_id = a.entry_id and e.action = 'entry.withdrawn'
               order by e.id desc limit 1), '{}'),
            coalesce((select array(
                select jsonb_array_elements_text($1::jsonb -> a.entry_id::text)::int)), '{}'),
            coalesce((select (e.details -> 'questionMayStay')::boolean from workflow.events e
               where e.entry_id = a.entry_id and e.action = 'entry.withdrawn'
               order by e.id desc limit 1), false) as may_stay,
            (select (e.details ->> 'mergedInto')::int from workflow.events e
               where e.entry_id = a.entry_id and e.action = 'entry.withdrawn'
               order by e.id desc limit 1)
       from workflow.addresses a
       join lateral (select h.source_id, h.shown_until from portal.history h
          where h.entry_id = a.entry_id order by h.shown_from desc, h.id desc limit 1) last
         on last.shown_until is not null
      where a.status in ('live', 'redirect') and a.entry_id = any($2::int[])
        and not exists (select from portal.entries e where e.entry_id = a.entry_id)
        and not exists (select from portal.hidden h where h.entry_id = a.entry_id)) t`,
    [tombstones?.topics ?? '{}', ids],
  )
}
