import { randomBytes } from 'node:crypto'
import { insertRows } from '../../core/insert-rows.ts'
import type { Sql } from '../../core/sql.ts'
import { citationsFrom } from '../../fields/values.ts'

/**
 * Writes the sources of new entries and of their newest versions. Payload keeps the same id in the
 * rows of both; a day is stored as its noon.
 */
export async function insertSources(
  sql: Sql,
  entries: readonly { id: number; sources: unknown }[],
): Promise<void> {
  const rows = entries.flatMap(({ id, sources }) =>
    citationsFrom(sources).map(({ date, ...source }, index) => ({
      ...source,
      _order: index + 1,
      _parent_id: id,
      id: randomBytes(12).toString('hex'),
      date: date && `${date}T12:00:00.000Z`,
    })),
  )
  if (rows.length === 0) return
  await insertRows(sql, 'public.entries_sources', rows)
  await sql(
    `insert into public._entries_v_version_sources
       (_order, _parent_id, title, url, publisher, date, _uuid)
     select s._order, v.id, s.title, s.url, s.publisher, s.date, s.id
       from public.entries_sources s
       join public._entries_v v on v.parent_id = s._parent_id and v.latest
      where s._parent_id = any($1::int[]) order by s._parent_id, s._order`,
    [entries.map(({ id }) => id)],
  )
}
