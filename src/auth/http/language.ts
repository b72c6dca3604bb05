import { parseCookie } from 'cookie'
import { isLocale, LOCALE_CODES, type Locale } from '../../i18n/locales.ts'
import { bestLocale } from '../../i18n/negotiate.ts'

/** Returns the language that a URL or a form names in `lang`; `null` if Attune lacks it. */
export const chosenLanguage = (lang: string | null | undefined): Locale | null =>
  isLocale(lang) ? lang : null

const chosenIn = (request: Request): Locale | null =>
  chosenLanguage(new URL(request.url).searchParams.get('lang'))

/** The language that somebody chose for the desk: Payload keeps it in this cookie. */
const chosenForDesk = (request: Request): Locale | null =>
  chosenLanguage(parseCookie(request.headers.get('cookie') ?? '')['payload-lng'])

/**
 * Returns the language chosen in a request's URL, or else the one chosen for the desk, or else the
 * best match for the browser's.
 */
export const languageOf = (request: Request): Locale =>
  chosenIn(request) ??
  chosenForDesk(request) ??
  bestLocale(request.headers.get('accept-language') ?? undefined, LOCALE_CODES)

/** Adds the chosen language to a path of the sign-in; returns other paths unchanged. */
export function withLanguage(path: string, from: Request | Locale | null): string {
  const locale = from instanceof Request ? chosenIn(from) : from
  if (!locale || !/^\/sign-in(\/|\?|$)/.test(path)) return path
  return `${path}${path.includes('?') ? '&' : '?'}lang=${locale}`
}
