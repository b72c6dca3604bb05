import pg from 'pg'
import type { Sql } from '../../core/sql.ts'

const KEY = Symbol.for('attune.reading.pool')
type Store = { [KEY]?: pg.Pool }

/**
 * The readers' own pool: small, read-only, impatient. It goes to `DATABASE_READ_URL` (a role that
 * may only read, or a replica), or to `DATABASE_URL` with transactions that can not write.
 */
export function readPool(): pg.Pool {
  const store = globalThis as Store
  return (store[KEY] ??= openPool())
}

function openPool(): pg.Pool {
  const pool = new pg.Pool({
    connectionString: process.env.DATABASE_READ_URL || process.env.DATABASE_URL,
    max: 8,
    connectionTimeoutMillis: 2_000,
    idleTimeoutMillis: 30_000,
    statement_timeout: 3_000,
    // The server's own limit is of no use when its answers do not arrive.
    query_timeout: 4_000,
    keepAlive: true,
    application_name: 'attune-read',
    options: '-c default_transaction_read_only=on',
  })
  // An idle connection that breaks would otherwise end the process. The next query opens another.
  pool.on('error', () => undefined)
  return pool
}

/**
 * Runs one statement for a reader. Throws when the database can not be reached or takes too long.
 */
export const readSql: Sql = async <Row extends object>(
  text: string,
  values: readonly unknown[] = [],
) => (await readPool().query<Row>(text, [...values])).rows

export async function closeReadPool(): Promise<void> {
  const store = globalThis as Store
  const pool = store[KEY]
  delete store[KEY]
  await pool?.end()
}
