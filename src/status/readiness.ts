import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { errorCode } from '../core/errors.ts'
import type { Row } from '../core/row.ts'
import { serviceFaults, type ServiceFault } from '../core/service-faults.ts'
import { DEFAULT_LOCALE } from '../i18n/locales.ts'
import { feedbackDatabaseUrl } from '../published/feedback/feedback-intake.ts'
import { readDatabaseUrl } from '../published/read/pool.ts'

type DatabaseState = 'responds' | 'does not respond'
export type Readiness = {
  ready: boolean
  /** The database of the desk. */
  database: DatabaseState
  /** The login on the primary that readers' pages come from, unless a replica has them. */
  readDatabase: DatabaseState
  /** The login on the primary that stores what readers send. They can read without it. */
  feedbackDatabase: DatabaseState
  migrations: 'up to date' | 'missing' | 'unknown'
  /** What does not work, although this process serves readers and staff. */
  warnings: string[]
}

const WARNINGS: Record<ServiceFault, string> = {
  'replica-down': 'The replica does not respond. Readers’ pages come from the primary.',
  'replica-behind': 'The replica lags. Readers’ pages come from the primary.',
  mail: 'The mail server in SMTP_URL does not work.',
  'sign-in-provider': 'The provider in OIDC_ISSUER does not work.',
  speech: 'The program in TTS_COMMAND cannot be started. Answers get no recordings.',
}

const NO_FEEDBACK =
  'The database does not respond on the login for readers’ feedback. What they send is not stored.'

const NO_CLINIC_CONTACT =
  'The clinic has no contact of its own that readers see. Add one on the desk, under Contacts for help.'

const KEY = Symbol.for('attune.readiness')
const FRESH_MS = 1_000
/** A database that accepts connections and never responds counts as away. */
const DEADLINE_MS = 900

type Pools = Record<'own' | 'read' | 'feedback', pg.Pool>
type Store = { [KEY]?: { pools: Pools; at: number; result: Promise<Readiness> } }

/**
 * Returns within a second whether this process can serve staff and readers. Queries the databases at
 * most once a second.
 */
export function readiness(now = Date.now()): Promise<Readiness> {
  const store = globalThis as Store
  const cached = store[KEY]
  if (cached && now - cached.at < FRESH_MS) return cached.result
  const pools = cached?.pools ?? {
    own: openPool(process.env.DATABASE_URL),
    read: openPool(readDatabaseUrl()),
    feedback: openPool(feedbackDatabaseUrl()),
  }
  const result = queryReadiness(
    pools,
    (process.env.ATTUNE_MIGRATIONS ?? '').split(',').filter(Boolean),
  )
  store[KEY] = { pools, at: now, result }
  return result
}

function openPool(connectionString: string | undefined): pg.Pool {
  const pool = new pg.Pool({
    connectionString,
    max: 1,
    connectionTimeoutMillis: DEADLINE_MS,
    query_timeout: DEADLINE_MS,
    idleTimeoutMillis: 10_000,
    application_name: 'attune-ready',
  })
  pool.on('error', () => undefined)
  return pool
}

async function queryReadiness(
  { own, read, feedback }: Pools,
  expected: readonly string[],
): Promise<Readiness> {
  const [done, readers, sent, contact] = await Promise.all([
    inTime(migrationNames(own)),
    inTime(read.query('select 1')),
    inTime(feedback.query('select 1')),
    inTime(hasClinicContact(read)),
  ])
  const complete = done !== null && expected.every((name) => done.includes(name))
  return {
    ready: complete && readers !== null,
    database: done ? 'responds' : 'does not respond',
    readDatabase: readers ? 'responds' : 'does not respond',
    feedbackDatabase: sent ? 'responds' : 'does not respond',
    migrations: complete ? 'up to date' : done ? 'missing' : 'unknown',
    warnings: [
      ...serviceFaults().map((fault) => WARNINGS[fault]),
      ...(sent ? [] : [NO_FEEDBACK]),
      ...(contact === false ? [NO_CLINIC_CONTACT] : []),
    ],
  }
}

/** Whether readers of every language see a contact of the clinic in its own country. */
async function hasClinicContact(pool: pg.Pool): Promise<boolean> {
  const { rows } = await pool.query<{ there: boolean }>(
    `select exists (select from portal.contacts c join portal.settings s on s.region = c.region
      where c.kind = 'clinic' and c.locale = $1) as there`,
    [DEFAULT_LOCALE],
  )
  return rows[0]?.there ?? false
}

async function migrationNames(pool: pg.Pool): Promise<string[]> {
  try {
    const { rows } = await pool.query<Row<'public.payload_migrations', 'name'>>(
      'select name from public.payload_migrations',
    )
    return rows.flatMap(({ name }) => name ?? [])
  } catch (error) {
    // 42P01: there is no such table.
    if (errorCode(error) === '42P01') return []
    throw error
  }
}

/** Resolves with `null` if the work fails or takes too long. */
export const inTime = <Result>(work: Promise<Result>): Promise<Result | null> =>
  Promise.race([work.catch(() => null), sleep(DEADLINE_MS, null, { ref: false })])
