import type { Sql } from './sql.ts'

/**
 * Inserts rows into a table with one statement, in the given order. All rows must have the same
 * columns; the other columns take their defaults. `table` and the column names must come from code,
 * never from input: they become part of the statement.
 */
export async function insertRows(
  sql: Sql,
  table: string,
  rows: readonly Record<string, unknown>[],
): Promise<void> {
  const [first] = rows
  if (!first) return
  const columns = Object.keys(first)
    .map((column) => `"${column}"`)
    .join(', ')
  await sql(
    `insert into ${table} (${columns}) select ${columns}
      from jsonb_populate_recordset(null::${table}, $1::jsonb)`,
    [JSON.stringify(rows)],
  )
}
