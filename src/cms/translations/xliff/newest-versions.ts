import type { Row } from '../../../core/row.ts'
import type { Sql } from '../../../core/sql.ts'

/** The IDs of the newest versions of answers, in no order. */
export async function newestVersions(sql: Sql, ids: readonly number[]): Promise<number[]> {
  const rows = await sql<Row<'public._entries_v', 'id'>>(
    'select id from public._entries_v where latest and parent_id = any($1::int[])',
    [ids],
  )
  return rows.map(({ id }) => id)
}
