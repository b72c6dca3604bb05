import type { Payload } from 'payload'

/**
 * Runs a statement on one connection or transaction and returns its rows. `text` has the
 * placeholders `$1`, `$2` … for `values`.
 */
export type Sql = <Row extends object = Record<string, unknown>>(
  text: string,
  values?: readonly unknown[],
) => Promise<Row[]>

/** Returns a function that runs statements on Payload's pool, outside any transaction. */
export function sqlOfPayload(payload: Payload): Sql {
  const { pool } = payload.db
  return async <Row extends object>(text: string, values: readonly unknown[] = []) =>
    (await pool.query<Row>(text, [...values])).rows
}

/** Escapes a text for a `like` pattern, in which `%` and `_` are wildcards. */
export const escapeLike = (text: string): string => text.replace(/[\\%_]/g, '\\$&')
