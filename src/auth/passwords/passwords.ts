import { randomBytes } from 'node:crypto'
import { hash, verify } from '@node-rs/argon2'

// argon2id, as the library's default; OWASP's first recommendation (19 MiB, 2 passes, 1 lane).
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/**
 * A password as it is hashed: twins that look and type the same (NFC, NFD, full width) are one
 * password.
 */
const normalised = (password: string): string => password.normalize('NFKC')

export const hashPassword = (password: string): Promise<string> => hash(normalised(password), COST)

const dummies = globalThis as { [key: symbol]: Promise<string> | undefined }
const DUMMY = Symbol.for('attune.auth.dummy-hash')

/**
 * Checks a password; where there is no hash, as much work is done for nothing, so that time tells
 * nothing about who exists.
 */
export async function verifyPassword(stored: string | null, password: string): Promise<boolean> {
  dummies[DUMMY] ??= hashPassword(randomBytes(24).toString('base64'))
  const right = await verify(stored ?? (await dummies[DUMMY]), normalised(password))
  return right && stored !== null
}
