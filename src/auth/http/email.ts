import { domainToASCII } from 'node:url'

const SHAPE = /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?$/

/**
 * Returns an email address in the form in which addresses are stored and compared: NFKC, lower case,
 * the domain in ASCII. Returns `null` for anything else, also for a local part with non-ASCII
 * letters, which can look like others. Mail goes to the stored form only.
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
