import { isIPv4, isIPv6 } from 'node:net'
import { LOCALE_CODES } from '../../i18n/locales.ts'
import { isPublicAddress } from '../http-client/public-address.ts'
import { networkOf } from '../network.ts'

const MAX_LENGTH = 2_000
const locales = LOCALE_CODES.join('|')

/** What may hold words that somebody typed, sent or read, and what stands in its place. In this order. */
const RULES: readonly [RegExp, string | ((found: string) => string)][] = [
  [/\bFailed query:\s*(\w*)[^]*$/, 'Failed query: $1 …'],
  [/\bparams:[^]*$/i, 'params: …'],
  // How PostgreSQL and programs begin a part that repeats what they were given.
  [/\b(DETAIL|STATEMENT|CONTEXT|QUERY|HINT|Failing row contains)\b[^]*$/, '$1 …'],
  [/\b(Received|Actual|got:|actual:)(?=\s)[^]*$/, '$1 …'],
  [/\bUnexpected (token|string|identifier|number)[^]*$/, 'Unexpected $1 …'],
  [/\b(set-cookie|cookie|authorization)\s*[:=][^]*$/i, '$1: …'],
  [/\bBearer\s+\S+/gi, 'Bearer …'],
  [/\b(password|passwd|passphrase|secret|token|otp)\s*[:=]\s*\S+/gi, '$1: …'],
  [/\/\/[^\s/@]+@/g, '//'],
  [/\?[\w.[\]-]+=[^\s"'<>)]*/g, '?…'],
  [/#[\w-]+=[^\s"'<>)]*/g, '#…'],
  [new RegExp(`/(${locales})/[^\\s"'?#),;]+`, 'g'), '/$1/…'],
  [
    /\/(sign-in\/link|preview\/shared|preview\/entries|search|questions|a|p)\/[^\s"'?#),;]+/g,
    '/$1/…',
  ],
  [/[^\s@<>"'(),;:/]+@[^\s@<>"'(),;:/]+\.[^\s@<>"'(),;:/]+/g, '…@…'],
  [/[\d.]{7,15}|[0-9a-f]*:[0-9a-f:.]+/gi, withoutHost],
  [/[\w-]{40,}(?:\.[\w-]+)*|\b[A-Z2-7]{26,}\b/g, '…'],
  // From the first quotation mark to the last, because what stands between may have some too.
  [/"[^]*"/, '"…"'],
  [/“[^]*”/, '“…”'],
  [/`[^]*`/, '`…`'],
  [/'[^']*'/g, (found) => (/^'[@./\w-]*\/[@./\w-]*'$/.test(found) ? found : "'…'")],
]

/** The network of a public IP address. Private ones are computers of the operator. */
function withoutHost(found: string): string {
  const address = found.replace(/[.:]$/, '')
  if (!isPublicAddress(address)) return found
  if (isIPv4(address)) return address.replace(/\d+$/, '0')
  return isIPv6(address) ? `${networkOf(address).split(':').slice(0, 3).join(':')}::` : found
}

/**
 * Returns a text for the log without what people typed, searched, read or sent: values in quotation
 * marks, parameters of statements, queries and secret parts of addresses, addresses of readers' pages,
 * email addresses, tokens, cookies, and the host part of public IP addresses. At most 2,000 characters.
 */
export function cleanText(text: string): string {
  let cleaned = text.slice(0, MAX_LENGTH)
  for (const [pattern, put] of RULES)
    cleaned =
      typeof put === 'string' ? cleaned.replace(pattern, put) : cleaned.replace(pattern, put)
  return cleaned
}
