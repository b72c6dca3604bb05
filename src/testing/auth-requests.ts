import { encode } from 'next-auth/jwt'
import type { Payload } from 'payload'
import { sessionCookie } from '../auth/http/cookies.ts'
import { authSecret } from '../auth/http/settings.ts'
import { startSession } from '../auth/sessions/sessions.ts'
import { sqlOfPayload } from '../core/sql.ts'

/** For tests: the cookie header of a new session of this person. */
export async function cookieFor(payload: Payload, userId: number): Promise<string> {
  const sid = await startSession(sqlOfPayload(payload), {
    userId,
    method: 'password',
    device: 'test',
  })
  return cookieOf(sid)
}

export const cookieOf = async (sid: string, secret = authSecret()): Promise<string> =>
  `${sessionCookie()}=${await encode({ token: { sid }, secret })}`
