import type { Sql } from '../../core/sql.ts'

/** Returns how many unused recovery codes a person has. */
export async function countRecoveryCodes(sql: Sql, userId: number): Promise<number> {
  const [row] = await sql<{ count: number }>(
    `select count(*)::integer as count from auth.recovery_codes where user_id = $1
      and used_at is null`,
    [userId],
  )
  return row?.count ?? 0
}
