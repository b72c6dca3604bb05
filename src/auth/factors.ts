import type { Sql } from '../published/shapes.ts'

/** Takes a one-time code or a recovery code, each at most once. */
export async function takeCode(_sql: Sql, _userId: number, _code: string): Promise<boolean> {
  return false
}
