import { randomBytes } from 'node:crypto'
import { hash, verify } from '@node-rs/argon2'

// argon2id, the library's default, with OWASP's first choice of parameters (19 MiB, 2 passes, 1 lane).
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/**
 * Normalises a password, so that the same keys give the same password on every system (NFC, NFD,
 * full width).
 */
const normalised = (password: string): string => password.normalize('NFKC')

export const hashPassword = (password: string): Promise<string> => hash(normalised(password), COST)

const dummies = globalThis as { [key: symbol]: Promise<string> | undefined }
const DUMMY = Symbol.for('attune.auth.dummy-hash')

/**
 * Verifies a password. Without a stored hash it verifies against a dummy, so that the duration does
 * not reveal who has an account.
 */
export async function verifyPassword(stored: string | null, password: string): Promise<boolean> {
  dummies[DUMMY] ??= hashPassword(randomBytes(24).toString('base64'))
  const matches = await verify(stored ?? (await dummies[DUMMY]), normalised(password))
  return matches && stored !== null
}
