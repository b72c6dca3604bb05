import type { Sql } from '../../core/sql.ts'

/**
 * New versions on top of the newest ones: `columns` of `public._entries_v` with other values than
 * in the version before.
 */
export type NewVersion = { entryId: number; columns: Record<string, unknown> }

/** What belongs to a version in tables of its own, without the columns that say which version. */
const PARTS = [
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

/** Numbers for new rows of a table, in order. */
export async function reserveIds(sql: Sql, table: string, count: number): Promise<number[]> {
  const rows = await sql<{ id: number }>(
    'select nextval(pg_get_serial_sequence($1, $2))::int as id from generate_series(1, $3::int)',
    [table, 'id', count],
  )
  return rows.map(({ id }) => id)
}

/**
 * Adds a version to each of many entries (each once), as Payload does when an entry is saved: a
 * copy of the newest one with some columns changed.
 */
export async function addVersions(
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
  for (const { table, parent, columns } of PARTS) {
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
