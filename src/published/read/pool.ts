import pg from 'pg'
import type { Sql } from '../../core/sql.ts'

const KEY = Symbol.for('attune.reading.pool')
type Store = typeof globalThis & { [KEY]?: pg.Pool }

/**
 * The pool for readers: small, read-only, with short timeouts. It connects to `DATABASE_READ_URL` (a
 * replica, or a role that may only read), or else to `DATABASE_URL` with read-only transactions.
 */
export function readPool(): pg.Pool {
  const store: Store = globalThis
  return (store[KEY] ??= openPool())
}

/** The URL of the database that readers' pages come from. */
export const readDatabaseUrl = (): string | undefined =>
  process.env.DATABASE_READ_URL || process.env.DATABASE_URL

function openPool(): pg.Pool {
  const pool = new pg.Pool({
    connectionString: readDatabaseUrl(),
    max: 8,
    connectionTimeoutMillis: 2_000,
    idleTimeoutMillis: 30_000,
    statement_timeout: 3_000,
    // The server's own limit is of no use when its responses do not arrive.
    query_timeout: 4_000,
    keepAlive: true,
    application_name: 'attune-read',
    options: '-c default_transaction_read_only=on',
  })
  // Without a handler, an idle connection that breaks would end the process.
  pool.on('error', () => undefined)
  return pool
}

/** Runs one statement. Throws if the database cannot be reached or takes too long. */
export const readSql: Sql = async <Row extends object>(
  text: string,
  values: readonly unknown[] = [],
) => (await readPool().query<Row>(text, [...values])).rows

export async function closeReadPool(): Promise<void> {
  const store: Store = globalThis
  const pool = store[KEY]
  delete store[KEY]
  await pool?.end()
}
