import { domainToASCII } from 'node:url'

const SHAPE = /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?$/

/**
 * An address in the one form in which addresses are kept and compared: lower case, compatibility
 * twins (full width …) folded, the domain in ASCII. `null` when it is none, or when its name holds
 * letters that merely look like others. Mail goes to the kept form only.
 */
export function normaliseEmail(raw: unknown): string | null {
  if (typeof raw !== 'string' || raw.length > 320) return null
  const folded = raw.trim().normalize('NFKC').toLowerCase()
  const at = folded.lastIndexOf('@')
  if (at < 1) return null
  const email = `${folded.slice(0, at)}@${domainToASCII(folded.slice(at + 1))}`
  return SHAPE.test(email) &&
    !email.includes('..') &&
    !email.startsWith('.') &&
    !email.includes('.@')
    ? email
    : null
}
