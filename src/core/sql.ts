import type { Payload } from 'payload'
import type { Pool } from 'pg'

/**
 * A statement runner bound to one connection or transaction: `text` with `$1` places, rows back.
 */
export type Sql = <Row extends object = Record<string, unknown>>(
  text: string,
  values?: readonly unknown[],
) => Promise<Row[]>

/** Statements of their own, outside any transaction, on the CMS's pool. */
export function sqlOfPayload(payload: Payload): Sql {
  const { pool } = payload.db as unknown as { pool: Pool }
  return async <Row extends object>(text: string, values: readonly unknown[] = []) =>
    (await pool.query<Row>(text, [...values])).rows
}
