import { randomBytes } from 'node:crypto'
import { insertSourceRows } from '../../core/payload-tables.ts'
import type { Sql } from '../../core/sql.ts'
import { citationsFrom } from '../../fields/values.ts'

/** Writes the sources of new entries and of their newest versions. A day is stored as its noon. */
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
  if (rows.length > 0) await insertSourceRows(sql, rows)
}
