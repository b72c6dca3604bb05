import { createHmac } from 'node:crypto'
import { readSettings } from '../../core/settings.ts'

/** What sign-in needs of the environment; read anew each time, so that a test can change it. */
export const authSettings = () => readSettings(process.env)

/** Where staff reach the desk, without a slash at its end. */
export const publicUrl = (): string => authSettings().PUBLIC_URL

/** The secret of the session cookie. Never a default: without any secret, sign-in is refused. */
export function authSecret(): string {
  const { NEXTAUTH_SECRET, PAYLOAD_SECRET } = authSettings()
  if (NEXTAUTH_SECRET) return NEXTAUTH_SECRET
  if (!PAYLOAD_SECRET) throw new Error('Neither NEXTAUTH_SECRET nor PAYLOAD_SECRET is set.')
  return derivedKey(PAYLOAD_SECRET, 'next-auth')
}

/** A key for one purpose, so that no two uses of a secret share bytes. */
export const derivedKey = (secret: string, purpose: string): string =>
  createHmac('sha256', secret).update(`attune:${purpose}`).digest('base64url')
