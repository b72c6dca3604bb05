import { DEFAULT_LOCALE, LOCALE_CODES } from '../../i18n/locales.ts'

/**
 * Where to report a weakness (RFC 9116): the clinic's contact (an e-mail or web address), or else
 * the page that says who answers. No staff address is ever published unasked. It is good until the
 * end of next quarter, so that it does not change with each request.
 */
export function securityTxt(given: string | undefined, origin: string, now: Date): string {
  const contact = given || `${origin}/${DEFAULT_LOCALE}/about`
  const expires = new Date(
    Date.UTC(now.getUTCFullYear(), (Math.floor(now.getUTCMonth() / 3) + 2) * 3, 1),
  )
  const address = contact.includes('://') ? contact : `mailto:${contact}`
  return `Contact: ${address}\nExpires: ${expires.toISOString()}\nPreferred-Languages: ${LOCALE_CODES.join(', ')}\nCanonical: ${origin}/.well-known/security.txt\n`
}
