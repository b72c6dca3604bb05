import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { isSecure } from './cookies.ts'
import { authSecret } from './settings.ts'

/**
 * The cookie of a browser in which somebody has signed in before. Such a browser has a rate limit of
 * its own, so that a stranger's attempts never lock out its owner (OWASP: “device cookies”). It gives
 * no access.
 */
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

/** Returns the value of a new device cookie for a person. */
export function deviceCookieValue(userId: number): string {
  const body = `${userId}.${randomBytes(12).toString('base64url')}`
  return `${body}.${sign(body)}`
}

/** Returns the ID in a device cookie; `null` if it is forged or belongs to another person. */
export function verifyDeviceCookie(
  value: string | undefined,
  userId: number | null,
): string | null {
  const [owner, random, signature, ...rest] = value?.split('.') ?? []
  if (signature === undefined || rest.length > 0 || Number(owner) !== userId) return null
  const id = `${owner}.${random}`
  const given = Buffer.from(signature)
  const expected = Buffer.from(sign(id))
  return given.length === expected.length && timingSafeEqual(given, expected) ? id : null
}
