import type { Row } from '../../core/row.ts'
import type { Sql } from '../../core/sql.ts'
import type { PublishedText } from '../shapes.ts'
import { lastQuestion } from './history.ts'
import { refreshLinksTo } from './withdrawn-links.ts'

const TABLES = [
  'settings',
  'topics',
  'topic_redirects',
  'contacts',
  'entries',
  'redirects',
  'tombstones',
  'hidden',
] as const
type Table = (typeof TABLES)[number]

const KEY: Record<Table, string> = {
  settings: `'settings'`,
  topics: `topic_id || ' ' || locale`,
  contacts: `contact_id || ' ' || locale`,
  entries: 'entry_id::text',
  redirects: `locale || '/' || slug`,
  topic_redirects: `locale || '/' || slug`,
  tombstones: `locale || '/' || slug`,
  hidden: 'entry_id::text',
}

type ModelRow = Record<string, unknown>
/** The rows of each table by their key. */
type ReadModel = ReadonlyMap<Table, ReadonlyMap<string, ModelRow>>
export type ReadModelDifference = {
  table: Table
  key: string
  kind: 'added' | 'removed' | 'changed'
  columns: string[]
}

/** Makes publications wait until the transaction ends. */
export const lockPublications = (sql: Sql) =>
  sql('lock table portal.entries in share row exclusive mode')

/** Reads all tables of the read model except its history, inside the transaction. */
export async function readModel(sql: Sql): Promise<ReadModel> {
  const model = new Map<Table, ReadonlyMap<string, ModelRow>>()
  for (const table of TABLES) {
    const rows = await sql<{ key: string; row: ModelRow }>(
      `select ${KEY[table]} as key, to_jsonb(t) as row from portal.${table} t`,
    )
    model.set(table, new Map(rows.map(({ key, row }) => [key, row])))
  }
  return model
}

/** The differences between two states of the read model, sorted by table and key. */
export function diffReadModels(before: ReadModel, after: ReadModel): ReadModelDifference[] {
  return TABLES.flatMap((table) => {
    const [oldRows, newRows] = [before.get(table), after.get(table)]
    const keys = [...new Set([...(oldRows?.keys() ?? []), ...(newRows?.keys() ?? [])])].sort()
    return keys.flatMap((key): ReadModelDifference[] => {
      const [old, now] = [oldRows?.get(key), newRows?.get(key)]
      if (!old || !now) return [{ table, key, kind: now ? 'added' : 'removed', columns: [] }]
      const columns = Object.keys(now).filter(
        (column) => JSON.stringify(old[column]) !== JSON.stringify(now[column]),
      )
      return columns.length > 0 ? [{ table, key, kind: 'changed', columns }] : []
    })
  })
}

export type CurrentText = Row<
  'portal.history',
  | 'entry_id'
  | 'text_hash'
  | 'question'
  | 'short_answer'
  | 'answer_text'
  | 'answer_html'
  | 'published_by'
> & { shown_from: Date; first_shown_from: Date }

/** The text that readers see of each entry, by entry id, according to the history. */
export async function readCurrentTexts(sql: Sql): Promise<Map<number, CurrentText>> {
  const rows = await sql<CurrentText>(
    `select h.*, (select min(shown_from) from portal.history f
                   where f.entry_id = h.entry_id) as first_shown_from
       from portal.history h where shown_until is null`,
  )
  return new Map(rows.map((row) => [row.entry_id, row]))
}

export const deleteEntriesExcept = (sql: Sql, ids: number[]) =>
  sql('delete from portal.entries where entry_id <> all($1::int[])', [ids])

/** Writes the translations that are hidden because their original changed for safety. */
export async function rebuildHidden(
  sql: Sql,
  texts: readonly PublishedText[],
  now: Date,
): Promise<void> {
  await sql('delete from portal.hidden where entry_id <> all($1::int[])', [
    texts.map(({ entryId }) => entryId),
  ])
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

/** Writes redirects and tombstones again, from the addresses and the history of all entries. */
export async function rebuildAddresses(sql: Sql): Promise<void> {
  await sql('delete from portal.redirects')
  await sql(
    `insert into portal.redirects (locale, slug, entry_id)
     select a.locale, a.slug, a.entry_id
       from workflow.addresses a join portal.entries e using (entry_id)
      where a.status = 'redirect'
     union all
     select a.locale, a.slug, h.source_id
       from workflow.addresses a join portal.hidden h using (entry_id)
      where a.status in ('live', 'redirect')`,
  )
  // Only its tombstone knows which topics an answer had when it was withdrawn.
  const [tombstones] = await sql<{ topics: string }>(
    `select coalesce(jsonb_object_agg(entry_id::text, to_jsonb(topic_ids)), '{}')::text as topics
       from portal.tombstones`,
  )
  await sql('delete from portal.tombstones')
  await sql(
    `insert into portal.tombstones (locale, slug, entry_id, source_id, withdrawn_at,
       alternative_ids, topic_ids, question_may_stay, question)
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
               order by e.id desc limit 1), false) as may_stay
       from workflow.addresses a
       join lateral (select h.source_id, h.shown_until from portal.history h
          where h.entry_id = a.entry_id order by h.shown_from desc, h.id desc limit 1) last
         on last.shown_until is not null
      where a.status in ('live', 'redirect')
        and not exists (select from portal.entries e where e.entry_id = a.entry_id)
        and not exists (select from portal.hidden h where h.entry_id = a.entry_id)) t`,
    [tombstones?.topics ?? '{}'],
  )
  await refreshLinksTo(sql, 'all')
}
