import pg from 'pg'
import { errorCode } from '../core/errors.ts'
import type { Row } from '../core/row.ts'

export type Readiness = {
  ready: boolean
  database: 'answers' | 'does not answer'
  migrations: 'up to date' | 'missing' | 'unknown'
}

const KEY = Symbol.for('attune.readiness')
const FRESH_MS = 1_000

type Store = { [KEY]?: { pool: pg.Pool; at: number; result: Promise<Readiness> } }

/**
 * Returns whether this process can serve. Queries the database at most once a second.
 */
export function readiness(now = Date.now()): Promise<Readiness> {
  const store = globalThis as Store
  const cached = store[KEY]
  if (cached && now - cached.at < FRESH_MS) return cached.result
  const pool = cached?.pool ?? openPool()
  const result = queryReadiness(
    pool,
    (process.env.ATTUNE_MIGRATIONS ?? '').split(',').filter(Boolean),
  )
  store[KEY] = { pool, at: now, result }
  return result
}

function openPool(): pg.Pool {
  const pool = new pg.Pool({
    connectionString: process.env.DATABASE_URL,
    max: 1,
    connectionTimeoutMillis: 2_000,
    query_timeout: 2_000,
    idleTimeoutMillis: 10_000,
    application_name: 'attune-ready',
  })
  pool.on('error', () => undefined)
  return pool
}

async function queryReadiness(pool: pg.Pool, expected: string[]): Promise<Readiness> {
  try {
    const { rows } = await pool.query<Row<'public.payload_migrations', 'name'>>(
      'select name from public.payload_migrations',
    )
    const done = new Set(rows.map((row) => row.name))
    const complete = expected.every((name) => done.has(name))
    return { ready: complete, database: 'answers', migrations: complete ? 'up to date' : 'missing' }
  } catch (error) {
    // 42P01: there is no such table.
    if (errorCode(error) === '42P01')
      return { ready: false, database: 'answers', migrations: 'missing' }
    return { ready: false, database: 'does not answer', migrations: 'unknown' }
  }
}
