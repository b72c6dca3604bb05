import pg from 'pg'
import type { Locale } from '../i18n/locales.ts'
import { Allowance } from './allowance.ts'
import type { Reason } from './feedback-reasons.ts'

/** What a reader says about the answer at an address: no name, no text, no time but the week. */
export type Verdict = { locale: Locale; slug: string; helpful: boolean; reason: Reason | null }

const KEY = Symbol.for('attune.feedback')
type Inbox = { pool: pg.Pool; allowance: Allowance }
type Store = { [KEY]?: Inbox }

function inbox(): Inbox {
  const store = globalThis as Store
  return (store[KEY] ??= { pool: openPool(), allowance: new Allowance({ perAnswer: 10, together: 60, now: Date.now }) })
}

/** What readers send goes to the primary over connections of its own: replicas take none, and it must not wait for the desk's, or hold them up. */
function openPool(): pg.Pool {
  const pool = new pg.Pool({
    connectionString: process.env.DATABASE_URL, max: 2, connectionTimeoutMillis: 2_000, idleTimeoutMillis: 30_000, statement_timeout: 2_000, query_timeout: 3_000,
    application_name: 'attune-feedback',
  })
  pool.on('error', () => undefined)
  return pool
}

/**
 * Records a verdict, unless too many came for that answer or altogether within a minute (no sender is known, so none can be held back by itself).
 * Gives `false` when it was not kept: over the limit, or no such answer. Throws if the database can not be reached.
 */
export async function recordVerdict({ locale, slug, helpful, reason }: Verdict): Promise<boolean> {
  const { pool, allowance } = inbox()
  if (!allowance.take(`${locale} ${slug}`)) return false
  const { rowCount } = await pool.query(
    `insert into workflow.feedback (week, entry_id, locale, helpful, reason)
     select date_trunc('week', now() at time zone 'UTC')::date, entry_id, $1, $3, $4
       from portal.entries where slug = $2 and (locale = $1 or entry_id = source_id) order by (locale = $1) desc limit 1`,
    [locale, slug, helpful, reason])
  return rowCount === 1
}

/** Ends the connections; for tests and for a process that stops. */
export async function closeFeedback(): Promise<void> {
  const store = globalThis as Store
  const open = store[KEY]
  delete store[KEY]
  await open?.pool.end()
}
