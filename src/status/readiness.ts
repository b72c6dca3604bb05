import pg from 'pg'

export type Readiness = {
  ready: boolean
  database: 'answers' | 'does not answer'
  migrations: 'up to date' | 'missing' | 'unknown'
}

const KEY = Symbol.for('attune.readiness')
const FRESH_MS = 1_000

type Store = { [KEY]?: { pool: pg.Pool; at: number; answer: Promise<Readiness> } }

/**
 * Whether this process can do its work. Asked of the database once a second at most, however often
 * anybody asks here.
 */
export function readiness(now = Date.now()): Promise<Readiness> {
  const store = globalThis as Store
  const held = store[KEY]
  if (held && now - held.at < FRESH_MS) return held.answer
  const pool = held?.pool ?? openPool()
  const answer = queryReadiness(
    pool,
    (process.env.ATTUNE_MIGRATIONS ?? '').split(',').filter(Boolean),
  )
  store[KEY] = { pool, at: now, answer }
  return answer
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
    const { rows } = await pool.query<{ name: string }>(
      'select name from public.payload_migrations',
    )
    const done = new Set(rows.map((row) => row.name))
    const whole = expected.every((name) => done.has(name))
    return { ready: whole, database: 'answers', migrations: whole ? 'up to date' : 'missing' }
  } catch (error) {
    // 42P01: a database that answers, but without any table of ours.
    if ((error as { code?: string }).code === '42P01')
      return { ready: false, database: 'answers', migrations: 'missing' }
    return { ready: false, database: 'does not answer', migrations: 'unknown' }
  }
}
