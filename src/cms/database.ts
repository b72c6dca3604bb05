import type { Payload } from 'payload'
import type { Pool, PoolClient } from 'pg'
import pg from 'pg'
import { watchPool } from '../core/counters.ts'
import { errorCode } from '../core/errors.ts'

/** In milliseconds. */
const CHECK_INTERVAL = 4_000
const PROBE_TIMEOUT = 5_000

/**
 * Without a listener, a connection that the server closes ends the whole process; the pool opens a
 * new one by itself.
 */
export function surviveDatabaseRestarts(payload: Payload): void {
  const { pool } = payload.db as unknown as { pool: Pool }
  watchPool('staff', pool)
  pool.on('error', (error) =>
    payload.logger.warn(`A database connection was lost: ${error.message}`),
  )
  // The pool listens to idle connections only; what uses one that is lost gets the error of its query.
  pool.on('connect', (client) => client.on('error', () => undefined))
  endSilentConnections(pool)
}

/**
 * Ends connections that wait for a server which has fallen silent, so that a save fails within
 * seconds. A fixed limit for statements could not tell it from a long import: here, the server is
 * asked on another connection whether it responds at all.
 *
 * A connection is ended, not only its statement given up: a transaction on it must never be used
 * again.
 */
function endSilentConnections(pool: Pool): void {
  const inUseSince = new Map<PoolClient, number>()
  pool.on('acquire', (client) => inUseSince.set(client, performance.now()))
  pool.on('release', (_error, client) => inUseSince.delete(client))
  pool.on('remove', (client) => inUseSince.delete(client))
  let isChecking = false
  const check = async () => {
    const before = performance.now() - CHECK_INTERVAL
    const waiting = [...inUseSince].filter(([, since]) => since < before)
    if (isChecking || waiting.length === 0) return
    isChecking = true
    const url = pool.options.connectionString
    // Twice, because a busy server may miss a probe.
    const responds = (await doesRespond(url)) || (await doesRespond(url))
    isChecking = false
    if (responds) return
    for (const [client, since] of waiting)
      // Unless it was given back and taken again in the meantime.
      if (inUseSince.get(client) === since) void endConnection(client)
  }
  setInterval(() => void check(), CHECK_INTERVAL).unref()
}

/** The pool's type of a client lacks `end`, which every client has. */
const endConnection = (client: PoolClient): Promise<void> =>
  (client as unknown as pg.Client).end().catch(() => undefined)

async function doesRespond(connectionString: string | undefined): Promise<boolean> {
  const client = new pg.Client({
    connectionString,
    connectionTimeoutMillis: PROBE_TIMEOUT,
    query_timeout: PROBE_TIMEOUT,
    application_name: 'attune-probe',
  })
  client.on('error', () => undefined)
  try {
    await client.connect()
    await client.query('select 1')
    return true
  } catch (error) {
    // A refusal with an SQLSTATE is a response.
    return /^[0-9A-Z]{5}$/.test(errorCode(error) ?? '')
  } finally {
    void client.end().catch(() => undefined)
  }
}
