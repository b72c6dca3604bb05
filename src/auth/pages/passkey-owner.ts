import type { Payload } from 'payload'
import type { Row } from '../../core/row.ts'
import { sqlOfPayload } from '../../core/sql.ts'
import type { ChallengePurpose } from '../passkeys/passkey-challenge.ts'
import { currentSession } from '../sessions/current-session.ts'
import { hasRecentAuth } from '../sessions/recent-auth.ts'
import type { Session } from '../sessions/sessions.ts'

type Owner = Row<'public.users', 'id' | 'email' | 'name'> & { disabled: boolean }

/** Returns the owner of a passkey, or `null`. */
export async function ownerOf(payload: Payload, userId: number): Promise<Owner | null> {
  const [owner] = await sqlOfPayload(payload)<Owner>(
    `select id, email, name, coalesce(disabled, false) as disabled from public.users
      where id = $1`,
    [userId],
  )
  return owner ?? null
}

/**
 * Returns the session of a request if it fits a challenge's purpose, or `null`: one that waits for
 * its second factor, one that is signed in, or one that may add a factor.
 */
export async function sessionFor(
  request: Request,
  payload: Payload,
  purpose: Exclude<ChallengePurpose, 'sign-in'>,
): Promise<Session | null> {
  const session = await currentSession(request, payload)
  if (!session) return null
  if (purpose === 'code') return session.pendingStep === 'factor' ? session : null
  if (purpose === 'again') return session.pendingStep === null ? session : null
  // Somebody who signs in with the clinic's provider must not have a passkey that outlives the
  // account there.
  return session.pendingStep === 'factor' || session.method === 'oidc' || !hasRecentAuth(session)
    ? null
    : session
}
