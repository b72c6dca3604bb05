import { decode, encode } from 'next-auth/jwt'
import type { z } from 'zod'

/** In seconds. */
const VALID_FOR = 30 * 60
/** In characters. Addresses of the same length hide how much was typed. */
const PADDING = 96
/** In characters. The longest search makes about 1,800. */
const MAX_LENGTH = 4_000

/** Every process that shares the secret opens what another one sealed. Nothing is stored. */
const key = (purpose: string) => {
  const secret = process.env.PAYLOAD_SECRET
  if (!secret) throw new Error('PAYLOAD_SECRET is not set.')
  return { secret, salt: `attune ${purpose}` }
}

/**
 * Encrypts and authenticates a small value for an address (JWE, A256GCM). It opens for 30 minutes,
 * and for the same purpose only.
 */
export function seal(purpose: string, value: object): Promise<string> {
  const text = JSON.stringify(value)
  const padded = text.padEnd(Math.ceil(text.length / PADDING) * PADDING)
  return encode({ token: { value: padded }, maxAge: VALID_FOR, ...key(purpose) })
}

/** The value that was sealed; `null` if it is too old, of another kind or not sealed here. */
export async function openSealed<T>(
  purpose: string,
  sealed: string,
  shape: z.ZodType<T>,
): Promise<T | null> {
  if (sealed.length > MAX_LENGTH) return null
  try {
    const token = await decode({ token: sealed, ...key(purpose) })
    return shape.parse(JSON.parse(String(token?.value)))
  } catch {
    return null
  }
}
