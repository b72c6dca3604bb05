import type { Sql } from './sql.ts'

/**
 * Inserts rows into a table by one statement, in their order; columns that no row names take their
 * defaults. Every row has the same columns. `table` and the names of columns are code, never data.
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
