import type { Sql } from '../../core/sql.ts'

/**
 * What a session still waits for before it is one; until then it opens nothing but the page that
 * asks.
 */
export type PendingStep = 'factor' | 'enrolment' | null
type Method = 'password' | 'oidc' | 'link' | 'passkey'

export type Session = {
  id: string
  userId: number
  method: Method
  pendingStep: PendingStep
  createdAt: Date
  lastSeenAt: Date
  authenticatedAt: Date
  /** When it ends if nobody does anything: by idleness or by age, whichever comes first. */
  expiresAt: Date
  /** When it ends by age, whatever anybody does. */
  endsAt: Date
  device: string | null
  idToken: string | null
}

const DEFAULT_IDLE_MINUTES = 30
const DEFAULT_HOURS = 12

const IDLE = `make_interval(mins => coalesce((select sessions_idle_minutes::integer from public.settings limit 1), ${DEFAULT_IDLE_MINUTES}))`
const AGE = `make_interval(hours => coalesce((select sessions_hours::integer from public.settings limit 1), ${DEFAULT_HOURS}))`
// The shorter of today's limit and the limit at the start: lowering it in Settings reaches sessions
// that already run.
const ENDS = `least(s.ends_at, s.created_at + ${AGE})`
const EXPIRES = `least(s.last_seen_at + ${IDLE}, ${ENDS})`
const COLUMNS = `s.id, s.user_id as "userId", s.method, s.awaits as "pendingStep", s.created_at as "createdAt", s.last_seen_at as "lastSeenAt",
  s.authenticated_at as "authenticatedAt", ${EXPIRES} as "expiresAt", ${ENDS} as "endsAt", s.device, s.id_token as "idToken"`
const LIVE = `s.ended_at is null and ${EXPIRES} > now()`

type Start = {
  userId: number
  method: Method
  device: string | null
  pendingStep?: PendingStep
  idToken?: string | null
}

/** Begins a session; the database's clock and the limits in Settings say when it ends. */
export async function startSession(sql: Sql, start: Start): Promise<string> {
  const [row] = await sql<{ id: string }>(
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
 * The session with this id if it still runs. `touch` counts this as use (written at most twice a
 * minute).
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
       update public.users set last_seen_at = now() where id in (select user_id from seen)
         or (id = $2 and last_seen_at is null)`,
      [id, session.userId],
    )
  }
  return session
}

/** The running sessions of a person, newest use first. */
export const sessionsOf = (sql: Sql, userId: number): Promise<Session[]> =>
  sql<Session>(
    `select ${COLUMNS} from auth.sessions s where s.user_id = $1 and ${LIVE}
      order by s.last_seen_at desc`,
    [userId],
  )

/** Ends a session, from this moment on. Returns what it was, or `null` when it had ended before. */
export async function endSession(
  sql: Sql,
  id: string,
): Promise<{ userId: number; idToken: string | null } | null> {
  const [ended] = await sql<{ userId: number; idToken: string | null }>(
    `with gone as (select id, user_id, id_token from auth.sessions where id = $1
      and ended_at is null for update)
     update auth.sessions s set ended_at = now(), id_token = null from gone where s.id = gone.id
       returning gone.user_id as "userId", gone.id_token as "idToken"`,
    [id],
  )
  return ended ?? null
}

/** Ends every session of a person, but for one if given. Returns how many. */
export async function endSessionsOf(
  sql: Sql,
  userId: number,
  except: string | null = null,
): Promise<number> {
  const ended = await sql<{ id: string }>(
    `update auth.sessions set ended_at = now(), id_token = null where user_id = $1
      and ended_at is null and id is distinct from $2::uuid returning id`,
    [userId, except],
  )
  return ended.length
}

/**
 * Says that the person of this session has just proved who they are, and that it waits for nothing
 * more.
 */
export const confirmSession = (sql: Sql, id: string): Promise<object[]> =>
  sql(
    `update auth.sessions set awaits = null, authenticated_at = now(), last_seen_at = now()
      where id = $1 and ended_at is null`,
    [id],
  )
