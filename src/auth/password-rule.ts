import { LONG_ENOUGH } from './credentials.ts'

const SHORTEST = 8
const LONGEST = 256

export type PasswordFault = 'too-short' | 'too-long' | 'short-without-factor' | 'unusable'

/** Why a password can not be taken, or `null`. Any character counts; no mix of kinds is asked for. */
export function passwordFault(password: unknown, { hasFactor }: { hasFactor: boolean }): PasswordFault | null {
  if (typeof password !== 'string' || /\p{Surrogate}|\0/u.test(password)) return 'unusable'
  const length = [...password.normalize('NFKC')].length
  if (length > LONGEST) return 'too-long'
  if (length < SHORTEST) return 'too-short'
  return length < LONG_ENOUGH && !hasFactor ? 'short-without-factor' : null
}
