import { LOCALE_CODES } from '../i18n/locales.ts'

/**
 * Where to report a weakness (RFC 9116), for the clinic's contact (an e-mail or web address). `null` without one: a made-up contact would be worse
 * than none. It is good until the end of next quarter, so that it does not change with each request.
 */
export function securityTxt(contact: string | undefined, origin: string, now: Date): string | null {
  if (!contact) return null
  const expires = new Date(Date.UTC(now.getUTCFullYear(), (Math.floor(now.getUTCMonth() / 3) + 2) * 3, 1))
  const address = contact.includes('://') ? contact : `mailto:${contact}`
  return `Contact: ${address}\nExpires: ${expires.toISOString()}\nPreferred-Languages: ${LOCALE_CODES.join(', ')}\nCanonical: ${origin}/.well-known/security.txt\n`
}
