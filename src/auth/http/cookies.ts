import { getToken } from 'next-auth/jwt'
import { parseCookies } from 'payload'
import { authSecret, publicUrl } from './settings.ts'

export const isSecure = (): boolean => publicUrl().startsWith('https:')

/** A cookie's name; over TLS it is bound to this host, whole site and TLS by its prefix. */
export const cookieName = (name: string): string =>
  `${isSecure() ? '__Host-' : ''}next-auth.${name}`

export const sessionCookie = (): string => cookieName('session-token')

export const cookieOptions = () => ({
  httpOnly: true,
  sameSite: 'lax' as const,
  path: '/',
  secure: isSecure(),
})

/**
 * The cookie never decides how long a session lasts (its row does); it only has to live at least as
 * long.
 */
export const COOKIE_MAX_AGE = 7 * 24 * 60 * 60

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/**
 * The session that a request's cookie names, or `null`: no cookie, a forged one, or one of another
 * secret. Bearer tokens are not read.
 */
export async function sessionIdOf(headers: Headers): Promise<string | null> {
  const cookies = Object.fromEntries(parseCookies(headers))
  const token = await getToken({
    // next-auth's type wants a whole Next request; it reads these two alone
    req: { cookies, headers: {} } as never,
    cookieName: sessionCookie(),
    secureCookie: isSecure(),
    secret: authSecret(),
  })
  return typeof token?.sid === 'string' && UUID.test(token.sid) ? token.sid : null
}
