import { createHash, randomBytes } from 'node:crypto'
import { parseCookies } from 'payload'
import { cookieName, cookieOptions } from './cookies.ts'
import { addCookie } from './next-auth.ts'
import { authSecret } from './settings.ts'

const hashToken = (token: string): string =>
  createHash('sha256').update(`${token}${authSecret()}`).digest('hex')

/**
 * The token that next-auth wants back from a form, in its own cookie and format (token|sha256(token
 * + secret)), so that the sign-in page works without a script that fetches it first. Sets the
 * cookie where the browser has none that holds.
 */
export function csrfToken(request: Request, headers: Headers): string {
  const [token, given] = (parseCookies(request.headers).get(cookieName('csrf-token')) ?? '').split(
    '|',
  )
  if (token && given === hashToken(token)) return token
  const fresh = randomBytes(32).toString('hex')
  addCookie(headers, cookieName('csrf-token'), `${fresh}|${hashToken(fresh)}`, cookieOptions())
  return fresh
}
