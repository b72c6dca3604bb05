import { encode } from 'next-auth/jwt'
import { COOKIE_MAX_AGE, cookieOptions, sessionCookie } from '../http/cookies.ts'
import { addCookie } from '../http/set-cookie.ts'
import { authSecret } from '../http/settings.ts'

/**
 * Sets next-auth's session cookie for a session that did not start in next-auth, such as one from a
 * one-time link.
 */
export async function setSessionCookie(headers: Headers, sessionId: string): Promise<void> {
  const token = await encode({
    token: { sid: sessionId },
    secret: authSecret(),
    maxAge: COOKIE_MAX_AGE,
  })
  addCookie(headers, sessionCookie(), token, { ...cookieOptions(), maxAge: COOKIE_MAX_AGE })
}

/**
 * Deletes the session cookie, and asks the browser to delete what it has stored of the desk. Other
 * cookies stay: one of them keeps strangers from locking this browser out.
 */
export function clearBrowser(headers: Headers): void {
  addCookie(headers, sessionCookie(), '', { ...cookieOptions(), maxAge: 0 })
  headers.set('clear-site-data', CLEAR_SITE_DATA)
}

/** The value of `Clear-Site-Data` for every way of signing out. */
export const CLEAR_SITE_DATA = '"cache", "storage"'
