import { encode } from 'next-auth/jwt'
import { COOKIE_MAX_AGE, cookieOptions, sessionCookie } from '../http/cookies.ts'
import { addCookie } from '../http/next-auth.ts'
import { authSecret } from '../http/settings.ts'

/**
 * Gives the browser the cookie of a session that began outside next-auth's own form (by a link):
 * the same cookie, the same token.
 */
export async function setSessionCookie(headers: Headers, sessionId: string): Promise<void> {
  const token = await encode({
    token: { sid: sessionId },
    secret: authSecret(),
    maxAge: COOKIE_MAX_AGE,
  })
  addCookie(headers, sessionCookie(), token, { ...cookieOptions(), maxAge: COOKIE_MAX_AGE })
}

export const clearSessionCookie = (headers: Headers): void =>
  addCookie(headers, sessionCookie(), '', { ...cookieOptions(), maxAge: 0 })
