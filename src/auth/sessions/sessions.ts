import { noteSeen } from '../../core/payload-tables.ts'
import type { Row } from '../../core/row.ts'
import type { Sql } from '../../core/sql.ts'

type Columns = Row<'auth.sessions'>

/**
 * What a session still needs: the code of a second factor, or the set-up of one. Until then it gives
 * access to nothing but the page for that step.
 */
export type PendingStep = Columns['awaits']

export type Session = {
  id: Columns['id']
  userId: Columns['user_id']
  method: Columns['method']
  pendingStep: PendingStep
  createdAt: Columns['created_at']
  lastSeenAt: Columns['last_seen_at']
  authenticatedAt: Columns['authenticated_at']
  /** When it ends without further use: the idle limit or the absolute limit, whichever is first. */
  expiresAt: Columns['ends_at']
  /** The absolute limit. */
  endsAt: Columns['ends_at']
  device: Columns['device']
  idToken: Columns['id_token']
}

const DEFAULT_IDLE_MINUTES = 30
const DEFAULT_HOURS = 12

const IDLE = `make_interval(mins => coalesce(
  (select sessions_idle_minutes::integer from public.settings limit 1), ${DEFAULT_IDLE_MINUTES}))`
const AGE = `make_interval(hours => coalesce(
  (select sessions_hours::integer from public.settings limit 1), ${DEFAULT_HOURS}))`
// The shorter of the current limit and the limit at the start, so that a lower limit in Settings
// also applies to sessions that have started.
const ENDS = `least(s.ends_at, s.created_at + ${AGE})`
const EXPIRES = `least(s.last_seen_at + ${IDLE}, ${ENDS})`
const COLUMNS = `s.id, s.user_id as "userId", s.method, s.awaits as "pendingStep",
  s.created_at as "createdAt", s.last_seen_at as "lastSeenAt",
  s.authenticated_at as "authenticatedAt", ${EXPIRES} as "expiresAt", ${ENDS} as "endsAt",
  s.device, s.id_token as "idToken"`
const LIVE = `s.ended_at is null and ${EXPIRES} > now()`

type NewSession = Pick<Session, 'userId' | 'method' | 'device'> &
  Partial<Pick<Session, 'pendingStep' | 'idToken'>>

/** Starts a session and returns its ID. The limits in Settings decide when it ends. */
export async function startSession(sql: Sql, start: NewSession): Promise<string> {
  const [row] = await sql<Row<'auth.sessions', 'id'>>(
    `insert into auth.sessions (user_id, method, awaits, device, id_token, ends_at)
      values ($1, $2, $3, $4, $5, now() + ${AGE}) returning id`,
    [
      start.userId,
      start.method,
      start.pendingStep ?? null,
      start.device?.slice(0, 200) ?? null,
      start.idToken ?? null,
    ],
  )
  if (!row) throw new Error('The session was not written.')
  return row.id
}

/**
 * Returns a session if it is live. `touch` records this as its latest use, at most twice a minute.
 */
export async function readSession(
  sql: Sql,
  id: string,
  { touch }: { touch: boolean },
): Promise<Session | null> {
  const [session] = await sql<Session>(
    `select ${COLUMNS} from auth.sessions s where s.id = $1 and ${LIVE}`,
    [id],
  )
  if (!session) return null
  if (touch && !session.pendingStep) {
    await sql(
      `with seen as (update auth.sessions set last_seen_at = now() where id = $1
        and ended_at is null and last_seen_at < now() - interval '30 seconds' returning user_id)
       ${noteSeen('id in (select user_id from seen) or (id = $2 and last_seen_at is null)')}`,
      [id, session.userId],
    )
  }
  return session
}

/** Returns which of these sessions are live, of people whose account is not disabled. */
export async function liveSessions(sql: Sql, ids: readonly string[]): Promise<Set<string>> {
  const rows = await sql<Row<'auth.sessions', 'id'>>(
    `select s.id from auth.sessions s join public.users u on u.id = s.user_id
      where s.id in (select jsonb_array_elements_text($1::jsonb)::uuid) and ${LIVE}
        and not coalesce(u.disabled, false)`,
    [JSON.stringify(ids)],
  )
  return new Set(rows.map(({ id }) => id))
}

/** Returns the live sessions of a person, most recently used first. */
export const sessionsOf = (sql: Sql, userId: number): Promise<Session[]> =>
  sql<Session>(
    `select ${COLUMNS} from auth.sessions s where s.user_id = $1 and ${LIVE}
      order by s.last_seen_at desc`,
    [userId],
  )

/** Ends a session. Returns its person and ID token, or `null` if it had ended before. */
export async function endSession(
  sql: Sql,
  id: string,
): Promise<Pick<Session, 'userId' | 'idToken'> | null> {
  const [ended] = await sql<Pick<Session, 'userId' | 'idToken'>>(
    `with gone as (select id, user_id, id_token from auth.sessions where id = $1
      and ended_at is null for update)
     update auth.sessions s set ended_at = now(), id_token = null from gone where s.id = gone.id
       returning gone.user_id as "userId", gone.id_token as "idToken"`,
    [id],
  )
  return ended ?? null
}

/** Ends all sessions of a person, except `except`. Returns how many it ended. */
export async function endSessionsOf(
  sql: Sql,
  userId: number,
  except: string | null = null,
): Promise<number> {
  const ended = await sql(
    `update auth.sessions set ended_at = now(), id_token = null where user_id = $1
      and ended_at is null and id is distinct from $2::uuid returning id`,
    [userId, except],
  )
  return ended.length
}

/**
 * Records that the person has just authenticated, and that the session has no pending step.
 */
export const confirmSession = (sql: Sql, id: string): Promise<object[]> =>
  sql(
    `update auth.sessions set awaits = null, authenticated_at = now(), last_seen_at = now()
      where id = $1 and ended_at is null`,
    [id],
  )
