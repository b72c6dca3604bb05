import type { Direction } from './locales.ts'

/**
 * Whether a text is the BCP 47 code of a language, with a script or region if need be: `so`,
 * `zh-Hant`. Languages that `Intl` has no name for, such as Mam, are in it too.
 */
export const isLanguageCode = (code: string): boolean =>
  /^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$/.test(code)

/** Scripts that are written from right to left, by their ISO 15924 codes. */
const RIGHT_TO_LEFT = ['Adlm', 'Arab', 'Hebr', 'Mand', 'Nkoo', 'Rohg', 'Samr', 'Syrc', 'Thaa']

/** The direction in which a language is usually written, by its BCP 47 code. */
export function directionOf(code: string): Direction {
  const { script } = new Intl.Locale(code).maximize()
  return RIGHT_TO_LEFT.includes(script ?? '') ? 'rtl' : 'ltr'
}
