import pg from 'pg'
import { GlobalRateLimit } from './global-rate-limit.ts'
import { SenderRateLimit } from './sender-rate-limit.ts'

const KEY = Symbol.for('attune.inbox')
/** What readers send: the connections, and how much of it is taken. */
type FeedbackIntake = {
  pool: pg.Pool
  verdicts: GlobalRateLimit
  searches: GlobalRateLimit
  senders: SenderRateLimit
}
type Store = { [KEY]?: FeedbackIntake }

export function feedbackIntake(): FeedbackIntake {
  const store = globalThis as Store
  return (store[KEY] ??= {
    pool: openPool(),
    verdicts: new GlobalRateLimit({ perAnswer: 10, together: 60, now: Date.now }),
    searches: new GlobalRateLimit({ perAnswer: 6, together: 30, now: Date.now }),
    senders: new SenderRateLimit({ perAnswer: 5, together: 40, now: Date.now }),
  })
}

/**
 * What readers send goes to the primary over connections of its own: replicas take none, and it
 * must not wait for the desk's, or hold them up.
 */
function openPool(): pg.Pool {
  const pool = new pg.Pool({
    connectionString: process.env.DATABASE_FEEDBACK_URL || process.env.DATABASE_URL,
    max: 2,
    connectionTimeoutMillis: 2_000,
    idleTimeoutMillis: 30_000,
    statement_timeout: 2_000,
    query_timeout: 3_000,
    application_name: 'attune-feedback',
  })
  pool.on('error', () => undefined)
  return pool
}

/** Ends the connections; for tests and for a process that stops. */
export async function closeFeedbackIntake(): Promise<void> {
  const store = globalThis as Store
  const open = store[KEY]
  delete store[KEY]
  await open?.pool.end()
}
