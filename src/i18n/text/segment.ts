import type { Locale } from '../locales.ts'

/**
 * Splits a text into sentences or words by the rules of its language, with everything between them
 * (Unicode Annex 29, with ICU's dictionaries for scripts without spaces).
 */
export function segment(text: string, locale: Locale, granularity: 'sentence' | 'word'): string[] {
  return Array.from(
    new Intl.Segmenter(locale, { granularity }).segment(text),
    (piece) => piece.segment,
  )
}
