import { arabicRoot } from '../../i18n/arabic-stemmer.ts'
import type { Locale } from '../../i18n/locales.ts'

const SPANISH: [RegExp, string][] = [
  [/^ps/, 's'],
  [/h(?!$)/g, ''],
  [/v/g, 'b'],
  [/qu|c(?![eih])|k/g, 'k'],
  [/z|c(?=[ei])|x/g, 's'],
  [/ll/g, 'y'],
  [/g(?=[ei])/g, 'j'],
  [/(.)\1/g, '$1'],
]
const ENGLISH: [RegExp, string][] = [
  [/^ps/, 's'],
  [/ph/g, 'f'],
  [/ght/g, 't'],
  [/ck|qu|q|c(?![eiyh])/g, 'k'],
  [/c(?=[eiy])|z/g, 's'],
  [/(?<=.)[aeiouy]+/g, 'a'],
  [/(.)\1/g, '$1'],
]
const FRENCH: [RegExp, string][] = [
  [/ph/g, 'f'],
  [/h/g, ''],
  [/eau|au/g, 'o'],
  [/qu|c(?![eiyh])|k/g, 'k'],
  [/c(?=[eiy])|z|ss/g, 's'],
  [/y/g, 'i'],
  [/(?<=.{3})[esx]+$/g, ''],
  [/(.)\1/g, '$1'],
]
const RULES: Partial<Record<Locale, [RegExp, string][]>> = { es: SPANISH, en: ENGLISH, fr: FRENCH }

/**
 * How a word sounds, or its root: words that share it are spellings or forms of one another. Rough,
 * for words that nothing else explains.
 */
export function phoneticKey(lexeme: string, locale: Locale): string {
  if (locale === 'ar') return arabicRoot(lexeme)
  return (RULES[locale] ?? []).reduce((sound, [from, to]) => sound.replace(from, to), lexeme)
}
