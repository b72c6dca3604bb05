import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { isSecure } from './cookies.ts'
import { authSecret } from './settings.ts'

// A browser that has signed in before is throttled on its own, so that a stranger's attempts never
// lock out its owner
// (OWASP, "device cookies"). It opens nothing by itself.
export const deviceCookie = (): string => `${isSecure() ? '__Secure-' : ''}attune.device`
const DEVICE_MAX_AGE = 365 * 24 * 60 * 60
export const deviceCookieOptions = () => ({
  httpOnly: true,
  sameSite: 'lax' as const,
  path: '/api/auth',
  secure: isSecure(),
  maxAge: DEVICE_MAX_AGE,
})

const sign = (body: string): string =>
  createHmac('sha256', authSecret()).update(`device:${body}`).digest('base64url')

/** The value of the cookie that marks a browser as one in which this person has signed in. */
export function deviceCookieValue(userId: number): string {
  const body = `${userId}.${randomBytes(12).toString('base64url')}`
  return `${body}.${sign(body)}`
}

/** The mark as a key of its own if it was made for this person; otherwise `null`. */
export function verifyDeviceCookie(mark: string | undefined, userId: number | null): string | null {
  const parts = mark?.split('.') ?? []
  if (parts.length !== 3 || Number(parts[0]) !== userId) return null
  const given = Buffer.from(parts[2] ?? '')
  const right = Buffer.from(sign(`${parts[0]}.${parts[1]}`))
  return given.length === right.length && timingSafeEqual(given, right)
    ? `${parts[0]}.${parts[1]}`
    : null
}
