import pg from 'pg'
import { watchPool } from '../../core/counters.ts'
import { errorCode } from '../../core/errors.ts'
import type { Sql } from '../../core/sql.ts'
import { poolSizes } from '../../core/workers/share.ts'
import { closeWithdrawalWatch, withdrawalWatch } from './withdrawal-watch.ts'

const KEY = Symbol.for('attune.reading.pool')
type Pools = { primary: pg.Pool; replica: pg.Pool | null }
type Store = typeof globalThis & { [KEY]?: Pools }

/**
 * The pools for readers: small, read-only, with short timeouts. `DATABASE_READ_URL` is a login on the
 * primary that may only read, or else `DATABASE_URL` serves with read-only transactions;
 * `DATABASE_REPLICA_URL` is a replica.
 */
function pools(): Pools {
  const store: Store = globalThis
  const replicaUrl = process.env.DATABASE_REPLICA_URL
  return (store[KEY] ??= {
    primary: openPool('readers', readDatabaseUrl()),
    replica: replicaUrl ? openPool('replica', replicaUrl) : null,
  })
}

/**
 * The pool for a new read. Throws if there is none that is known to show nothing that was taken back.
 */
export function readPool(): pg.Pool {
  const { primary, replica } = pools()
  const route = replica ? withdrawalWatch().rule?.route() : 'primary'
  if (route === 'unavailable')
    throw new Error('The primary does not respond, and the replica may lack a withdrawal')
  return route === 'replica' && replica ? replica : primary
}

/** The URL of the primary for readers. */
export const readDatabaseUrl = (): string | undefined =>
  process.env.DATABASE_READ_URL || process.env.DATABASE_URL

function openPool(name: string, connectionString: string | undefined): pg.Pool {
  const pool = new pg.Pool({
    connectionString,
    max: poolSizes().readers,
    connectionTimeoutMillis: 2_000,
    idleTimeoutMillis: 30_000,
    statement_timeout: 3_000,
    // The server's own limit is of no use when its responses do not arrive.
    query_timeout: 4_000,
    keepAlive: true,
    application_name: 'attune-read',
    // Compiling a statement takes longer than any of these runs.
    options: '-c default_transaction_read_only=on -c jit=off',
  })
  // Without a handler, an idle connection that breaks would end the process.
  pool.on('error', () => undefined)
  watchPool(name, pool)
  return pool
}

/**
 * Runs one statement, on the primary if the replica fails. Throws if the database cannot be reached or
 * takes too long.
 */
export const readSql: Sql = (text, values = []) => read(text, values)

async function read<Row extends object>(
  statement: string | { name: string; text: string },
  values: readonly unknown[],
): Promise<Row[]> {
  const pool = readPool()
  try {
    return (await pool.query<Row>(statement, [...values])).rows
  } catch (error) {
    if (pool === pools().primary || isFaultOfStatement(error)) throw error
    withdrawalWatch().rule?.replicaFailed()
    return (await pools().primary.query<Row>(statement, [...values])).rows
  }
}

let canPrepare = true

/**
 * Runs one statement as `readSql` does. Each connection parses and plans it once, and knows it by its
 * name; a pooler may mix connections up, and then it is planned each time.
 */
export async function readPrepared<Row extends object>(
  name: string,
  text: string,
  values: readonly unknown[],
): Promise<Row[]> {
  if (!canPrepare) return readSql<Row>(text, values)
  try {
    return await read<Row>({ name, text }, values)
  } catch (error) {
    if (!isFaultOfPreparing(error)) throw error
    canPrepare = false
    return readSql<Row>(text, values)
  }
}

/** 22: a value does not fit; 57014: the statement takes too long. */
const isFaultOfStatement = (error: unknown): boolean =>
  /^(22\w{3}|57014)$/.test(errorCode(error) ?? '') || isFaultOfPreparing(error)

/** 26000: the connection does not know the name; 42P05: it knows another statement by it. */
const isFaultOfPreparing = (error: unknown): boolean =>
  /^(26000|42P05)$/.test(errorCode(error) ?? '')

export async function closeReadPool(): Promise<void> {
  const store: Store = globalThis
  const open = store[KEY]
  delete store[KEY]
  await Promise.all([open?.primary.end(), open?.replica?.end(), closeWithdrawalWatch()])
}
