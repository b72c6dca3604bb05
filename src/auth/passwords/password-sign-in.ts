import type { Payload } from 'payload'
import type { EventName } from '../../core/audit-events.ts'
import { recordEvent } from '../../core/audit-log.ts'
import { sqlOfPayload } from '../../core/sql.ts'
import { checkCode } from '../factors/check-code.ts'
import { pendingSignInStep } from '../factors/pending-step.ts'
import { normaliseEmail } from '../http/email.ts'
import type { RateLimited } from '../http/rate-limits.ts'
import { startSession, type PendingStep } from '../sessions/sessions.ts'
import { findAccount, type SignInAccount } from './credentials.ts'
import { verifyPassword } from './passwords.ts'

const MAX_LENGTH = 512

export type PasswordFields = { email?: string; password?: string; code?: string }
export type StartedSession = { sessionId: string; userId: number; pendingStep: PendingStep }
export type PasswordSignIn =
  | { session: StartedSession | null }
  | { limited: RateLimited }
  /** The password was right, but a script cannot take this step on a page. */
  | { missing: NonNullable<PendingStep> }

/** Returns the key under which attempts on an account are counted, whether or not it exists. */
export const accountKey = (email: string | undefined): string => normaliseEmail(email) ?? 'none'

/** Returns the account with an email address, also a disabled one. */
export const findAccountByEmail = (
  payload: Payload,
  email: string | undefined,
): Promise<SignInAccount | null> => findAccount(sqlOfPayload(payload), accountKey(email))

/**
 * Signs a person in with a password and, if the form has one, the code of a second factor. The session
 * is `null` if anything is wrong, after the same work for known and unknown people, so that neither
 * the result nor its duration reveals who has an account. `limited` means: the password was right, but
 * there were too many wrong codes. Without `pages`, for a script, no session with a pending step starts.
 */
export async function signInWithPassword(
  payload: Payload,
  { password, code }: PasswordFields,
  account: SignInAccount | null,
  { device, pages }: { device: string | null; pages: boolean },
): Promise<PasswordSignIn> {
  const sql = sqlOfPayload(payload)
  const owner = (await isPasswordOf(account, password)) ? account : null
  const actor = { id: account?.userId ?? null, name: account?.name ?? 'unknown' }
  const record = (action: EventName, details: Record<string, string> = {}) =>
    recordEvent(sql, { actor, action, details: { method: 'password', ...details } })
  const step = owner && (await pendingSignInStep(sql, owner.userId))
  const checked =
    owner && step === 'factor' && code ? await checkCode(payload, owner.userId, code) : null
  if (checked && !checked.allowed) return { limited: checked }
  if (!owner || checked?.accepted === false) {
    await record('sign-in.failed')
    return { session: null }
  }
  const pendingStep = checked ? null : step
  if (pendingStep && !pages) {
    await record('sign-in.refused', { reason: `no ${pendingStep}` })
    return { missing: pendingStep }
  }
  const { userId } = owner
  const sessionId = await startSession(sql, { userId, method: 'password', device, pendingStep })
  if (!pendingStep) await record('sign-in.succeeded')
  return { session: { sessionId, userId, pendingStep } }
}

/** Does the same work for an account that is unknown or disabled, which has no password. */
async function isPasswordOf(
  account: SignInAccount | null,
  password: string | undefined,
): Promise<boolean> {
  const fits = typeof password === 'string' && password.length <= MAX_LENGTH
  const hash = account && fits && !account.disabled ? account.passwordHash : null
  return verifyPassword(hash, fits ? password : '')
}
