import { createSecretKey, hkdfSync, randomUUID, type KeyObject } from 'node:crypto'
import { EncryptJWT, jwtDecrypt } from 'jose'
import type { z } from 'zod'

/** In seconds. */
const VALID_FOR = 30 * 60
/** In characters. Addresses of the same length hide how much was typed. */
const PADDING = 96
/** In characters. The longest search makes about 1,800. */
const MAX_LENGTH = 4_000

/** In bytes, for A256GCM. */
const KEY_LENGTH = 32
/** In seconds: clocks of two computers differ. */
const CLOCK_TOLERANCE = 15

/** Deriving a key takes longer than opening something with it. */
const keys = new Map<string, { secret: string; key: KeyObject }>()

/**
 * Every process that shares the secret opens what another one sealed. Nothing is stored. The key is
 * the one that next-auth derives, which sealed addresses before.
 */
function keyFor(purpose: string): KeyObject {
  const secret = process.env.PAYLOAD_SECRET
  if (!secret) throw new Error('PAYLOAD_SECRET is not set.')
  const known = keys.get(purpose)
  if (known?.secret === secret) return known.key
  const salt = `attune ${purpose}`
  const info = `NextAuth.js Generated Encryption Key (${salt})`
  const key = createSecretKey(Buffer.from(hkdfSync('sha256', secret, salt, info, KEY_LENGTH)))
  keys.set(purpose, { secret, key })
  return key
}

/**
 * Encrypts and authenticates a small value for an address (JWE, A256GCM). It opens for 30 minutes,
 * and for the same purpose only.
 */
export async function seal(purpose: string, value: object): Promise<string> {
  const text = JSON.stringify(value)
  const padded = text.padEnd(Math.ceil(text.length / PADDING) * PADDING)
  return new EncryptJWT({ value: padded })
    .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
    .setIssuedAt()
    .setExpirationTime(`${VALID_FOR} s`)
    .setJti(randomUUID())
    .encrypt(keyFor(purpose))
}

/** The value that was sealed; `null` if it is too old, of another kind or not sealed here. */
export async function openSealed<T>(
  purpose: string,
  sealed: string,
  shape: z.ZodType<T>,
): Promise<T | null> {
  if (sealed.length > MAX_LENGTH) return null
  try {
    const { payload } = await jwtDecrypt(sealed, keyFor(purpose), {
      clockTolerance: CLOCK_TOLERANCE,
    })
    return shape.parse(JSON.parse(String(payload.value)))
  } catch {
    return null
  }
}
