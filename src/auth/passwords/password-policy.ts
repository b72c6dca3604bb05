import { isCommon } from './common-passwords.ts'
import { LONG_ENOUGH } from './credentials.ts'

const SHORTEST = 8
const LONGEST = 256

export type PasswordFault =
  'too-short' | 'too-long' | 'short-without-factor' | 'common' | 'unusable'

/**
 * Why a password can not be taken, or `null`: 15 characters, or 8 beside a second factor, and none
 * that everybody tries first. Any character counts; no mix of kinds is asked for. `known` are words
 * that an attacker knows, such as the person's address.
 */
export function passwordFault(
  password: unknown,
  { hasFactor, known = [] }: { hasFactor: boolean; known?: readonly string[] },
): PasswordFault | null {
  if (typeof password !== 'string' || /\p{Surrogate}|\0/u.test(password)) return 'unusable'
  const length = [...password.normalize('NFKC')].length
  if (length > LONGEST) return 'too-long'
  if (length < SHORTEST) return 'too-short'
  if (length < LONG_ENOUGH && !hasFactor) return 'short-without-factor'
  return isCommon(password, known) ? 'common' : null
}
