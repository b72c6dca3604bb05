import pg from 'pg'
import { poolSizes, shareOf } from '../../core/workers/share.ts'
import { GlobalRateLimit } from './global-rate-limit.ts'
import { SenderRateLimit } from './sender-rate-limit.ts'

const KEY = Symbol.for('attune.inbox')

/** The connections for what readers send, and the limits on it. */
type FeedbackIntake = {
  pool: pg.Pool
  verdicts: GlobalRateLimit
  searches: GlobalRateLimit
  senders: SenderRateLimit
}
type Store = typeof globalThis & { [KEY]?: FeedbackIntake }

/** The process's only intake; made on first use. */
export function feedbackIntake(): FeedbackIntake {
  const store: Store = globalThis
  return (store[KEY] ??= {
    pool: openPool(),
    verdicts: new GlobalRateLimit({ each: shareOf(10), total: shareOf(60) }),
    searches: new GlobalRateLimit({ each: shareOf(6), total: shareOf(30) }),
    senders: new SenderRateLimit({ each: shareOf(5), total: shareOf(40) }),
  })
}

/** The login on the primary that stores what readers send. */
export const feedbackDatabaseUrl = (): string | undefined =>
  process.env.DATABASE_FEEDBACK_URL || process.env.DATABASE_URL

/**
 * Readers' messages have connections of their own to the primary: a replica takes none, and they
 * must neither wait for the desk nor slow it down.
 */
function openPool(): pg.Pool {
  const pool = new pg.Pool({
    connectionString: feedbackDatabaseUrl(),
    max: poolSizes().feedback,
    connectionTimeoutMillis: 2_000,
    idleTimeoutMillis: 30_000,
    statement_timeout: 2_000,
    query_timeout: 3_000,
    application_name: 'attune-feedback',
  })
  pool.on('error', () => undefined)
  return pool
}

/** Closes the connections; for tests and for a process that stops. */
export async function closeFeedbackIntake(): Promise<void> {
  const store: Store = globalThis
  const intake = store[KEY]
  delete store[KEY]
  await intake?.pool.end()
}
