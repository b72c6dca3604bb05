import { isLocale, LOCALE_CODES, type Locale } from '../../i18n/locales.ts'
import { bestLocale } from '../../i18n/negotiate.ts'
import { ar } from './ar.ts'
import { en, type Word, type Words } from './en.ts'
import { es } from './es.ts'
import { fr } from './fr.ts'
import { vi } from './vi.ts'
import { zh } from './zh.ts'

/** A language without words of its own here signs in in English. */
export const WORDS: Partial<Record<Locale, Words>> = { en, es, fr, ar, zh, vi }

/** Gives the words of one language; `values` fill the places in braces. */
export type Say = (word: Word, values?: Record<string, string | number>) => string

export const sayIn =
  (locale: Locale): Say =>
  (word, values = {}) =>
    (WORDS[locale] ?? en)[word].replace(/\{(\w+)\}/g, (place, name: string) =>
      String(values[name] ?? place),
    )

export const isWord = (key: string): key is Word => Object.hasOwn(en, key)

/**
 * The language that somebody has chosen, in an address (`lang`) or a form; `null` for none of ours.
 */
export const chosen = (lang: string | null | undefined): Locale | null =>
  isLocale(lang) ? lang : null
const chosenIn = (request: Request): Locale | null =>
  chosen(new URL(request.url).searchParams.get('lang'))

/**
 * The language of a request: the one chosen in its address, or else the best of those that the
 * browser names.
 */
export const languageOf = (request: Request): Locale =>
  chosenIn(request) ?? bestLocale(request.headers.get('accept-language') ?? undefined, LOCALE_CODES)

/**
 * A path of the sign-in that keeps the language which somebody has chosen; other paths have no use
 * for it.
 */
export function inLanguage(path: string, from: Request | Locale | null): string {
  const locale = from instanceof Request ? chosenIn(from) : from
  if (!locale || !/^\/sign-in(\/|\?|$)/.test(path)) return path
  return `${path}${path.includes('?') ? '&' : '?'}lang=${locale}`
}
