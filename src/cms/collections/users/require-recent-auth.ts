import { APIError, type CollectionBeforeChangeHook, type PayloadRequest } from 'payload'
import { sessionIdOf } from '../../../auth/http/cookies.ts'
import { hasRecentAuth } from '../../../auth/sessions/recent-auth.ts'
import { readSession } from '../../../auth/sessions/sessions.ts'
import { sqlOfPayload } from '../../../core/sql.ts'
import { staffMessages } from '../../messages/staff-messages.ts'

const GUARDED = ['email', 'roles', 'languages', 'disabled'] as const

/**
 * Throws 403 unless the person signed in recently. Calls from the server itself have no session and
 * are not checked.
 */
export async function requireRecentAuth(req: PayloadRequest): Promise<void> {
  const id = req.user ? await sessionIdOf(req.headers) : null
  const session = id ? await readSession(sqlOfPayload(req.payload), id, { touch: false }) : null
  if (session && !hasRecentAuth(session)) {
    throw new APIError(staffMessages(req)('users.confirmIdentity'), 403, undefined, true)
  }
}

const same = (left: unknown, right: unknown): boolean =>
  JSON.stringify(left ?? null) === JSON.stringify(right ?? null)

/**
 * Requires a recent sign-in to add a person, or to change their email, roles, languages or status.
 */
export const requireRecentAuthForAccountChanges: CollectionBeforeChangeHook = async ({
  data,
  originalDoc,
  operation,
  req,
}) => {
  const before = (originalDoc ?? {}) as Record<string, unknown>
  const changes =
    operation === 'create' ||
    GUARDED.some(
      (field) => field in data && !same((data as Record<string, unknown>)[field], before[field]),
    )
  if (changes) await requireRecentAuth(req)
  return data
}
