import { createHmac } from 'node:crypto'
import { readSettings } from '../../core/settings.ts'

/** Reads the settings from the environment on each call, so that a test can change them. */
export const authSettings = () => readSettings(process.env)

/** Returns `PUBLIC_URL` without a trailing slash. */
export const publicUrl = (): string => authSettings().PUBLIC_URL

/** Returns the secret of the session cookie. Throws if there is none; it has no default. */
export function authSecret(): string {
  const { NEXTAUTH_SECRET, PAYLOAD_SECRET } = authSettings()
  if (NEXTAUTH_SECRET) return NEXTAUTH_SECRET
  if (!PAYLOAD_SECRET) throw new Error('Neither NEXTAUTH_SECRET nor PAYLOAD_SECRET is set.')
  return derivedKey(PAYLOAD_SECRET, 'next-auth')
}

/** Derives a key for one purpose from a secret. */
export const derivedKey = (secret: string, purpose: string): string =>
  createHmac('sha256', secret).update(`attune:${purpose}`).digest('base64url')
