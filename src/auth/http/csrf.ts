import { createHash, randomBytes } from 'node:crypto'
import { parseCookies } from 'payload'
import { cookieName, cookieOptions } from './cookies.ts'
import { addCookie } from './set-cookie.ts'
import { authSecret } from './settings.ts'

const hashToken = (token: string): string =>
  createHash('sha256').update(`${token}${authSecret()}`).digest('hex')

/**
 * Returns the CSRF token for a form to next-auth, so that the sign-in page works without a script
 * that fetches it. Sets next-auth's cookie, `token|sha256(token + secret)`, if the browser has no
 * valid one.
 */
export function csrfToken(request: Request, headers: Headers): string {
  const cookie = parseCookies(request.headers).get(cookieName('csrf-token')) ?? ''
  const [token, hash] = cookie.split('|')
  if (token && hash === hashToken(token)) return token
  const fresh = randomBytes(32).toString('hex')
  addCookie(headers, cookieName('csrf-token'), `${fresh}|${hashToken(fresh)}`, cookieOptions())
  return fresh
}
