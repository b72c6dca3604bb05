import type { Payload } from 'payload'
import type { Pool } from 'pg'
import type { Sql } from '../published/shapes.ts'

/** Statements of their own, outside any transaction, on the CMS's pool. */
export function sqlOfPayload(payload: Payload): Sql {
  const { pool } = payload.db as unknown as { pool: Pool }
  return async <Row extends object>(text: string, values: readonly unknown[] = []) => (await pool.query<Row>(text, [...values])).rows
}
