import { isCommon } from './common-passwords.ts'
import { MIN_LENGTH_ALONE } from './credentials.ts'

const MIN_LENGTH = 8
const MAX_LENGTH = 256

export type PasswordViolation =
  'too-short' | 'too-long' | 'short-without-factor' | 'common' | 'unusable'

/**
 * Returns why a password is not allowed, or `null`. It needs 15 characters, or 8 with a second
 * factor, and must not be common. All characters are allowed, and no mix of kinds is required.
 * `known` lists words that an attacker knows, such as the person's email address.
 */
export function passwordViolation(
  password: unknown,
  { hasFactor, known = [] }: { hasFactor: boolean; known?: readonly string[] },
): PasswordViolation | null {
  if (typeof password !== 'string' || /\p{Surrogate}|\0/u.test(password)) return 'unusable'
  const length = [...password.normalize('NFKC')].length
  if (length > MAX_LENGTH) return 'too-long'
  if (length < MIN_LENGTH) return 'too-short'
  if (length < MIN_LENGTH_ALONE && !hasFactor) return 'short-without-factor'
  return isCommon(password, known) ? 'common' : null
}
