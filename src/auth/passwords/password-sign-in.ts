import type { Payload } from 'payload'
import { recordEvent } from '../../core/audit-log.ts'
import { sqlOfPayload } from '../../core/sql.ts'
import { takeCode } from '../factors/factors.ts'
import { foldEmail } from '../http/email.ts'
import { stillAwaited } from '../sessions/pending-step.ts'
import { startSession, type Awaits } from '../sessions/sessions.ts'
import { accountOf, type Account } from './credentials.ts'
import { checkPassword } from './passwords.ts'

const LONGEST = 256

export type Given = { email?: string; password?: string; code?: string }
export type SignedIn = { sessionId: string; userId: number; awaits: Awaits }

/** The name under which attempts on an account are counted, whether it exists or not. */
export const accountKey = (email: string | undefined): string => foldEmail(email) ?? 'none'

/** The account that an address names, whether or not it may sign in. */
export const accountFor = (payload: Payload, email: string | undefined): Promise<Account | null> =>
  accountOf(sqlOfPayload(payload), accountKey(email))

/**
 * Signs a person in with their password and, if they have a second factor and give it at once, its
 * code. `null` for anything wrong: the same work is done for known and unknown people, and nothing
 * says which it was.
 */
export async function signInWithPassword(
  payload: Payload,
  { password, code }: Given,
  account: Account | null,
  device: string | null,
): Promise<SignedIn | null> {
  const sql = sqlOfPayload(payload)
  const fits = typeof password === 'string' && password.length <= LONGEST * 2
  const right = await checkPassword(
    account && fits && !account.disabled ? account.passwordHash : null,
    fits ? password : '',
  )
  const awaits = right && account ? await stillAwaited(sql, account.userId) : null
  const codeWrong =
    awaits === 'factor' &&
    Boolean(code) &&
    !(account && (await takeCode(sql, account.userId, code ?? '')))
  if (!right || !account || codeWrong) {
    await recordEvent(sql, {
      actor: { id: account?.userId ?? null, name: account?.name ?? 'unknown' },
      action: 'sign-in.failed',
      details: { method: 'password' },
    })
    return null
  }
  const waiting = awaits === 'factor' && code ? null : awaits
  const sessionId = await startSession(sql, {
    userId: account.userId,
    method: 'password',
    device,
    awaits: waiting,
  })
  if (!waiting)
    await recordEvent(sql, {
      actor: { id: account.userId, name: account.name },
      action: 'sign-in.succeeded',
      details: { method: 'password' },
    })
  return { sessionId, userId: account.userId, awaits: waiting }
}
