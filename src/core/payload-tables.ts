import { insertRows } from './insert-rows.ts'
import type { Sql } from './sql.ts'

/*
 * All our statements that write to Payload's tables are here and in `payload`, apart from the import
 * of a full export (src/cms/import/export), which fills all tables alike. Payload may change its tables in any
 * release. This is what the statements rely on; check it when you upgrade:
 *
 * - A field has the column of its name in snake case (`riskTier`: `risk_tier`); a group's fields
 *   begin with the group's name (`origin_key`). `entries` has them as they are, `_entries_v` with
 *   `version_` before them (`version__status` for `_status`).
 * - `entries` holds one row for each entry: the published text, or the newest draft while nothing
 *   is published. `_status` is `draft` or `published`.
 * - `_entries_v` holds each version, with the entry in `parent_id`. Exactly one version of an entry
 *   has `latest`; the newest has the highest `id`. `snapshot` and `published_locale` are null.
 *   `created_at` and `updated_at` are the version's, `version_updated_at` the entry's.
 * - Related documents are rows of `entries_rels` and `_entries_v_rels`: `parent_id`, the field's
 *   name in `path` (`version.topics` for a version), the document in `topics_id` or `entries_id`,
 *   and `"order"` from 1.
 * - Lists of texts are rows of `_entries_v_texts` (`"order"`, `path`, `text`), sources of
 *   `_entries_v_version_sources` (`_parent_id`, `_order`, and the fields).
 * - `id` columns take their values from a sequence that `pg_get_serial_sequence` names.
 * - `users.last_seen_at` is a field that only we write.
 */

/** The column that Payload makes for a field. */
export const columnOf = (field: string): string =>
  field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

/** The columns of an entry under the names that they have in a version. */
export const versionColumns = (columns: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(columns).map(([column, value]) => [`version_${column}`, value]))

/** Ids for new rows of a table, in order. */
const reserveIds = async (sql: Sql, table: string, count: number): Promise<number[]> => {
  const rows = await sql<{ id: number }>(
    'select nextval(pg_get_serial_sequence($1, $2))::int as id from generate_series(1, $3::int)',
    [table, 'id', count],
  )
  return rows.map(({ id }) => id)
}

/** A new entry: its columns, and the ids of related documents by field. */
export type NewEntry = {
  columns: Record<string, unknown>
  relations: readonly { field: string; to: 'topics' | 'entries'; ids: readonly number[] }[]
}

/** Inserts entries as drafts, each with its first version. Returns their ids, in order. */
export async function insertEntries(
  sql: Sql,
  entries: readonly NewEntry[],
  now: Date,
): Promise<number[]> {
  const ids = await reserveIds(sql, 'public.entries', entries.length)
  const versionIds = await reserveIds(sql, 'public._entries_v', entries.length)
  const at = now.toISOString()
  const rows = entries.map(({ columns }) => ({
    ...columns,
    updated_at: at,
    created_at: at,
    _status: 'draft',
  }))
  const withIds = rows.map((row, index) => ({ id: ids[index], ...row }))
  await insertRows(sql, 'public.entries', withIds)
  await insertRows(
    sql,
    'public._entries_v',
    rows.map((row, index) => ({
      id: versionIds[index],
      parent_id: ids[index],
      ...versionColumns(row),
      created_at: at,
      updated_at: at,
      latest: true,
    })),
  )
  const related = (parents: readonly number[], prefix: string) =>
    entries.flatMap(({ relations }, index) =>
      relations.flatMap(({ field, to, ids: documents }) =>
        documents.map((document, place) => ({
          order: place + 1,
          parent_id: parents[index],
          path: `${prefix}${field}`,
          topics_id: to === 'topics' ? document : null,
          entries_id: to === 'entries' ? document : null,
        })),
      ),
    )
  await insertRows(sql, 'public.entries_rels', related(ids, ''))
  await insertRows(sql, 'public._entries_v_rels', related(versionIds, 'version.'))
  return ids
}

/** A new version of an entry: the newest one with other values in some of its columns. */
export type NewVersion = { entryId: number; columns: Record<string, unknown> }

/** What a version has in tables of its own, without the columns that say which version it is. */
const VERSION_PARTS = [
  {
    table: '_entries_v_rels',
    parent: 'parent_id',
    columns: ['"order"', 'path', 'topics_id', 'entries_id'],
  },
  { table: '_entries_v_texts', parent: 'parent_id', columns: ['"order"', 'path', 'text'] },
  {
    table: '_entries_v_version_sources',
    parent: '_parent_id',
    columns: ['_order', 'title', 'url', 'publisher', 'date', '_uuid'],
  },
] as const

/**
 * Adds a version to each of many entries (each once), as Payload does when an entry is saved: a
 * copy of the newest one with some columns changed.
 */
export async function insertVersions(
  sql: Sql,
  versions: readonly NewVersion[],
  now: Date,
): Promise<void> {
  if (versions.length === 0) return
  const ids = await reserveIds(sql, 'public._entries_v', versions.length)
  const at = now.toISOString()
  const rows = versions.map(({ entryId, columns }, index) => ({
    entry_id: entryId,
    id: ids[index],
    columns: {
      ...columns,
      id: ids[index],
      latest: true,
      created_at: at,
      updated_at: at,
      snapshot: null,
      published_locale: null,
    },
  }))
  const list = `jsonb_to_recordset($1::jsonb) n (entry_id int, id int, columns jsonb)`
  const before =
    'join public._entries_v v on v.parent_id = n.entry_id and v.latest and v.id <> n.id'
  await sql(
    `insert into public._entries_v select r.* from ${list} ${before} cross
      join lateral jsonb_populate_record(v, n.columns) r`,
    [JSON.stringify(rows)],
  )
  const places = JSON.stringify(rows.map(({ entry_id, id }) => ({ entry_id, id })))
  for (const { table, parent, columns } of VERSION_PARTS) {
    const names = columns.map((column) => `p.${column}`).join(', ')
    await sql(
      `insert into public.${table} (${parent}, ${columns.join(', ')}) select n.id, ${names}
        from ${list} ${before} join public.${table} p on p.${parent} = v.id order by n.id, p.id`,
      [places],
    )
  }
  await sql(
    `update public._entries_v v set latest = false from ${list} where v.parent_id = n.entry_id
      and v.latest and v.id <> n.id`,
    [places],
  )
}

/** Marks drafts as published, and adds the version that says so. */
export async function markPublished(sql: Sql, ids: readonly number[], now: Date): Promise<void> {
  const at = now.toISOString()
  await sql(
    `update public.entries set _status = 'published', state = 'published',
      updated_at = $2::timestamptz where id in (select jsonb_array_elements_text($1::jsonb)::int)`,
    [JSON.stringify(ids), at],
  )
  const columns = versionColumns({ _status: 'published', state: 'published', updated_at: at })
  const versions = ids.map((entryId) => ({ entryId, columns }))
  await insertVersions(sql, versions, now)
}

/**
 * Marks an entry's published text as a withdrawn draft. Payload's own way would validate the newest
 * draft first, and an emergency cannot wait for that.
 */
export const markWithdrawn = (sql: Sql, id: number) =>
  sql(`update public.entries set _status = 'draft', state = 'withdrawn' where id = $1`, [id])

/** The statement that notes that people were here just now, those of a condition on their row. */
export const noteSeen = (condition: string): string =>
  `update public.users set last_seen_at = now() where ${condition}`

/** Writes sources of entries and of their newest versions, whose rows have the same id. */
export async function insertSourceRows(sql: Sql, rows: readonly SourceRow[]): Promise<void> {
  await insertRows(sql, 'public.entries_sources', rows)
  await sql(
    `insert into public._entries_v_version_sources
       (_order, _parent_id, title, url, publisher, date, _uuid)
     select s._order, v.id, s.title, s.url, s.publisher, s.date, s.id from public.entries_sources s
       join public._entries_v v on v.parent_id = s._parent_id and v.latest
      where s._parent_id = any($1::int[]) order by s._parent_id, s._order`,
    [rows.map(({ _parent_id }) => _parent_id)],
  )
}
type SourceRow = { _parent_id: number } & Record<string, unknown>
