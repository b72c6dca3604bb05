import { isCommon } from './common-passwords.ts'
import { MIN_LENGTH_ALONE } from './credentials.ts'

const MIN_LENGTH = 8
const MAX_LENGTH = 256

export type PasswordViolation =
  'too-short' | 'too-long' | 'short-without-factor' | 'common' | 'unusable'

/**
 * Why a password can not be taken, or `null`: 15 characters, or 8 beside a second factor, and none
 * that everybody tries first. Any character counts; no mix of kinds is asked for. `known` are words
 * that an attacker knows, such as the person's address.
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
