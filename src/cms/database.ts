import type { Payload } from 'payload'
import type { Pool } from 'pg'

/**
 * Without a listener, a connection that the server closes ends the whole process; the pool opens a
 * new one by itself.
 */
export function surviveDatabaseRestarts(payload: Payload): void {
  const { pool } = payload.db as unknown as { pool: Pool }
  pool.on('error', (error) =>
    payload.logger.warn(`A database connection was lost: ${error.message}`),
  )
}
