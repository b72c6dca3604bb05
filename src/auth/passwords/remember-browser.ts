import type { Payload } from 'payload'
import type { Row } from '../../core/row.ts'
import { sqlOfPayload } from '../../core/sql.ts'
import { clientAddressOf } from '../http/address.ts'
import { deviceCookie, deviceCookieOptions, deviceCookieValue } from '../http/device-cookie.ts'
import { releaseAttempts, signInAttempts } from '../http/rate-limits.ts'
import { addCookie } from '../http/set-cookie.ts'
import { accountKey } from './password-sign-in.ts'

/**
 * Completes a sign-in with a second factor: takes back its attempt with the password, and returns
 * headers with the cookie by which the browser is known from now on.
 */
export async function rememberBrowser(
  request: Request,
  payload: Payload,
  userId: number,
): Promise<Headers> {
  const [person] = await sqlOfPayload(payload)<Row<'public.users', 'email'>>(
    'select email from public.users where id = $1',
    [userId],
  )
  const address = clientAddressOf(request.headers)
  await releaseAttempts(payload, signInAttempts(accountKey(person?.email), address, null))
  const headers = new Headers()
  addCookie(headers, deviceCookie(), deviceCookieValue(userId), deviceCookieOptions())
  return headers
}
