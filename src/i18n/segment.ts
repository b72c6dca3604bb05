import type { Locale } from './locales.ts'

/**
 * The pieces of a text by the rules of its language (Unicode TR 29 with CLDR's dictionaries, as ICU
 * has them).
 */
export function segment(text: string, locale: Locale, granularity: 'sentence' | 'word'): string[] {
  return Array.from(
    new Intl.Segmenter(locale, { granularity }).segment(text),
    (piece) => piece.segment,
  )
}
