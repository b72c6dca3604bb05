import type { Sql } from '../../core/sql.ts'
import type { PublishedText } from '../shapes.ts'

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

type Row = Record<string, unknown>
export type ReadModel = Record<Table, Map<string, Row>>
export type ReadModelDifference = {
  table: Table
  key: string
  kind: 'added' | 'removed' | 'changed'
  columns: string[]
}

/** Keeps every publication waiting until the transaction ends. */
export const lockPublications = (sql: Sql) =>
  sql('lock table portal.entries in share row exclusive mode')

/** The whole read model but for its history, as it is inside the transaction. */
export async function readModel(sql: Sql): Promise<ReadModel> {
  const model = {} as ReadModel
  for (const table of TABLES) {
    const rows = await sql<{ key: string; row: Row }>(
      `select ${KEY[table]} as key, to_jsonb(t) as row from portal.${table} t`,
    )
    model[table] = new Map(rows.map(({ key, row }) => [key, row]))
  }
  return model
}

/** What differs between two states of the read model, in order of table and key. */
export function diffReadModels(before: ReadModel, after: ReadModel): ReadModelDifference[] {
  return TABLES.flatMap((table) => {
    const keys = [...new Set([...before[table].keys(), ...after[table].keys()])].sort()
    return keys.flatMap((key): ReadModelDifference[] => {
      const [old, now] = [before[table].get(key), after[table].get(key)]
      if (!old || !now) return [{ table, key, kind: now ? 'added' : 'removed', columns: [] }]
      const columns = Object.keys(now).filter(
        (column) => JSON.stringify(old[column]) !== JSON.stringify(now[column]),
      )
      return columns.length > 0 ? [{ table, key, kind: 'changed', columns }] : []
    })
  })
}

export type ShownText = {
  entry_id: number
  text_hash: string
  question: string
  short_answer: string
  answer_text: string
  answer_html: string
  published_by: string
  first_from: Date
  shown_from: Date
}

/** The text that each entry shows readers now, as its history has it. */
export async function readPublishedTexts(sql: Sql): Promise<Map<number, ShownText>> {
  const rows = await sql<ShownText>(
    `select h.*, (select min(shown_from) from portal.history f
      where f.entry_id = h.entry_id) as first_from
       from portal.history h where shown_until is null`,
  )
  return new Map(rows.map((row) => [row.entry_id, row]))
}

export const deleteEntriesExcept = (sql: Sql, ids: number[]) =>
  sql('delete from portal.entries where entry_id <> all($1::int[])', [ids])

/** The translations that a safety change keeps from readers, anew. */
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
       values ($1, $2, $3, $4, coalesce((select max(shown_until) from portal.history
         where entry_id = $1), $5::timestamptz))
       on conflict (entry_id) do update
         set source_id = excluded.source_id, locale = excluded.locale,
         topic_ids = excluded.topic_ids`,
      [entryId, sourceId, locale, topics, now],
    )
  }
}

/**
 * Redirects and tombstones anew: from the addresses of what is shown, and of what is not shown any
 * more.
 */
export async function rebuildAddresses(sql: Sql): Promise<void> {
  await sql('delete from portal.redirects')
  await sql(
    `insert into portal.redirects (locale, slug, entry_id)
     select a.locale, a.slug, a.entry_id from workflow.addresses a join portal.entries e
       using (entry_id) where a.status = 'redirect'
     union all
     select a.locale, a.slug, h.source_id from workflow.addresses a join portal.hidden h
       using (entry_id) where a.status in ('live', 'redirect')`,
  )
  // Which topics an answer had when it was withdrawn is known to its tombstone alone.
  const [kept] = await sql<{ topics: string }>(
    `select coalesce(jsonb_object_agg(entry_id::text, to_jsonb(topic_ids)), '{}')::text as topics
      from portal.tombstones`,
  )
  await sql('delete from portal.tombstones')
  await sql(
    `insert into portal.tombstones (locale, slug, entry_id, source_id, withdrawn_at,
      alternative_ids, topic_ids)
     select a.locale, a.slug, a.entry_id, last.source_id, last.shown_until, coalesce(
              (select array(select jsonb_array_elements_text(e.details -> 'alternatives')::int)
                from workflow.events e
                where e.entry_id = a.entry_id and e.action = 'entry.withdrawn' order by e.id desc
                  limit 1), '{}'),
            coalesce((select array(select jsonb_array_elements_text($1::jsonb ->
              a.entry_id::text)::int)), '{}')
       from workflow.addresses a
       join lateral (select h.source_id, h.shown_until from portal.history h
         where h.entry_id = a.entry_id order by h.shown_from desc, h.id desc limit 1) last
         on last.shown_until is not null
      where a.status in ('live', 'redirect') and not exists (select from portal.entries e
        where e.entry_id = a.entry_id)
        and not exists (select from portal.hidden h where h.entry_id = a.entry_id)`,
    [kept?.topics ?? '{}'],
  )
}
