import { isLocale, LOCALE_CODES, type Locale } from '../../i18n/locales.ts'
import { bestLocale } from '../../i18n/negotiate.ts'

/** The language that an address (`lang`) or a form asks for; `null` if Attune does not have it. */
export const chosenLanguage = (lang: string | null | undefined): Locale | null =>
  isLocale(lang) ? lang : null

const chosenIn = (request: Request): Locale | null =>
  chosenLanguage(new URL(request.url).searchParams.get('lang'))

/**
 * The language of a request: the one chosen in its address, or else the best of those that the
 * browser names.
 */
export const languageOf = (request: Request): Locale =>
  chosenIn(request) ?? bestLocale(request.headers.get('accept-language') ?? undefined, LOCALE_CODES)

/** A path of the sign-in with the chosen language added; other paths stay as they are. */
export function inLanguage(path: string, from: Request | Locale | null): string {
  const locale = from instanceof Request ? chosenIn(from) : from
  if (!locale || !/^\/sign-in(\/|\?|$)/.test(path)) return path
  return `${path}${path.includes('?') ? '&' : '?'}lang=${locale}`
}
