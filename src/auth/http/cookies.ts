import { getToken } from 'next-auth/jwt'
import { parseCookies } from 'payload'
import { authSecret, publicUrl } from './settings.ts'

export const isSecure = (): boolean => publicUrl().startsWith('https:')

/** Returns a cookie's name. Over TLS it has the prefix `__Host-`. */
export const cookieName = (name: string): string =>
  `${isSecure() ? '__Host-' : ''}next-auth.${name}`

export const sessionCookie = (): string => cookieName('session-token')

export const cookieOptions = () => ({
  httpOnly: true,
  sameSite: 'lax' as const,
  path: '/',
  secure: isSecure(),
})

/** In seconds. At least as long as a session, whose row in the database decides when it ends. */
export const COOKIE_MAX_AGE = 7 * 24 * 60 * 60

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/**
 * Returns the ID of the session in a request's cookie; `null` without a cookie, and for a forged one
 * or one made with another secret. Bearer tokens are not read.
 */
export async function sessionIdOf(headers: Headers): Promise<string | null> {
  const cookies = Object.fromEntries(parseCookies(headers))
  const token = await getToken({
    // next-auth's type is a whole Next.js request; the function reads these two properties.
    req: { cookies, headers: {} } as never,
    cookieName: sessionCookie(),
    secureCookie: isSecure(),
    secret: authSecret(),
  })
  return typeof token?.sid === 'string' && UUID.test(token.sid) ? token.sid : null
}
