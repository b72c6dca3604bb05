import { match } from '@formatjs/intl-localematcher'
import { DEFAULT_LOCALE, isLocale, LOCALE_CODES, type Locale } from '../../i18n/locales.ts'
import { en, type Word, type Words } from './en.ts'

const WORDS: Partial<Record<Locale, Words>> = { en }
export const SPOKEN: readonly Locale[] = LOCALE_CODES.filter((code) => WORDS[code])

/** Gives the words of one language; `values` fill the places in braces. */
export type Say = (word: Word, values?: Record<string, string | number>) => string

export const sayIn =
  (locale: Locale): Say =>
  (word, values = {}) =>
    (WORDS[locale] ?? en)[word].replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place))

export const isWord = (key: string): key is Word => Object.hasOwn(en, key)

/** The language of a request: the one asked for in its address (`lang`), or else the best of those that the browser names. */
export function languageOf(request: Request): Locale {
  const asked = new URL(request.url).searchParams.get('lang')
  if (isLocale(asked) && SPOKEN.includes(asked)) return asked
  const wanted = (request.headers.get('accept-language') ?? '').slice(0, 200).split(',').map((part) => part.split(';')[0]?.trim() ?? '')
  const usable = wanted.filter((tag) => /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(tag)).slice(0, 10)
  const best = match(usable, [...SPOKEN], DEFAULT_LOCALE)
  return isLocale(best) ? best : DEFAULT_LOCALE
}
