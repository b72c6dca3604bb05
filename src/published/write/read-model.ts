import type { Sql } from '../../core/sql.ts'
import { isLocale, type Locale } from '../../i18n/locales.ts'

const LABEL_TABLES = [
  'settings',
  'topics',
  'topic_redirects',
  'contacts',
  'danger_phrases',
  'greetings',
  'taglines',
] as const
export const QUESTION_TABLES = ['entries', 'redirects', 'tombstones', 'hidden'] as const
const TABLES = [...LABEL_TABLES, ...QUESTION_TABLES]
type QuestionTable = (typeof QUESTION_TABLES)[number]
type Table = (typeof TABLES)[number]

export const KEY: Record<Table, string> = {
  settings: `'settings'`,
  topics: `topic_id || ' ' || locale`,
  contacts: `contact_id || ' ' || locale`,
  danger_phrases: `phrase_id || ' ' || locale`,
  greetings: `greeting_id || ' ' || locale`,
  taglines: 'tagline_id::text',
  entries: 'entry_id::text',
  redirects: `locale || '/' || slug`,
  topic_redirects: `locale || '/' || slug`,
  tombstones: `locale || '/' || slug`,
  hidden: 'entry_id::text',
}

/** Rows `t` of questions whose entries are `$1`, or at an address that belongs to one of them. */
const OF_ENTRIES = 't.entry_id = any($1::int[])'
const atAddresses = (table: QuestionTable): string => `t.ctid = any(array(
  select t.ctid from portal.${table} t where ${OF_ENTRIES}
  union
  select t.ctid from workflow.addresses a
    join portal.${table} t on t.locale = a.locale and t.slug = a.slug
   where a.entry_id = any($1::int[])))`
export const BELONGS: Record<QuestionTable, string> = {
  entries: `(${OF_ENTRIES} or t.source_id = any($1::int[]))`,
  hidden: OF_ENTRIES,
  redirects: atAddresses('redirects'),
  tombstones: atAddresses('tombstones'),
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

async function readRows(
  sql: Sql,
  table: Table,
  condition: string,
  values: unknown[],
): Promise<ReadonlyMap<string, ModelRow>> {
  const rows = await sql<{ key: string; row: ModelRow }>(
    `select ${KEY[table]} as key, to_jsonb(t) as row from portal.${table} t where ${condition}`,
    values,
  )
  return new Map(rows.map(({ key, row }) => [key, row]))
}

/** Reads the clinic's settings, topics and contacts of the read model. */
export async function readLabels(sql: Sql): Promise<ReadModel> {
  const model = new Map<Table, ReadonlyMap<string, ModelRow>>()
  for (const table of LABEL_TABLES) model.set(table, await readRows(sql, table, 'true', []))
  return model
}

/** Reads what the read model has of entries, except its history. */
export async function readQuestions(sql: Sql, entryIds: readonly number[]): Promise<ReadModel> {
  const model = new Map<Table, ReadonlyMap<string, ModelRow>>()
  for (const table of QUESTION_TABLES)
    model.set(table, await readRows(sql, table, BELONGS[table], [[...entryIds]]))
  return model
}

const byTableAndKey = (one: ReadModelDifference, other: ReadModelDifference): number =>
  TABLES.indexOf(one.table) - TABLES.indexOf(other.table) || (one.key < other.key ? -1 : 1)

export const sortDifferences = (all: readonly ReadModelDifference[]): ReadModelDifference[] =>
  [...all].sort(byTableAndKey)

/** The differences between two states of the same part of the read model. */
export function diffReadModels(before: ReadModel, after: ReadModel): ReadModelDifference[] {
  return [...after.keys()].flatMap((table) => {
    const [oldRows, newRows] = [before.get(table), after.get(table)]
    const keys = [...new Set([...(oldRows?.keys() ?? []), ...(newRows?.keys() ?? [])])]
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

/** The addresses of the differences in a table whose key is one. */
export const changedAddresses = (
  differences: readonly ReadModelDifference[],
): { locale: Locale; slug: string }[] =>
  differences
    .filter(({ table }) => table === 'tombstones')
    .flatMap(({ key }) => {
      const [, locale, slug] = /^([^/]*)\/(.*)$/s.exec(key) ?? []
      return isLocale(locale) && slug !== undefined ? [{ locale, slug }] : []
    })
