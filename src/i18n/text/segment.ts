import type { Locale } from '../locales.ts'

type Granularity = 'sentence' | 'word'

/** Making one takes longer than a short text takes to split. */
const segmenters = new Map<string, Intl.Segmenter>()

function segmenterFor(locale: Locale, granularity: Granularity): Intl.Segmenter {
  const key = `${locale} ${granularity}`
  const made = segmenters.get(key) ?? new Intl.Segmenter(locale, { granularity })
  segmenters.set(key, made)
  return made
}

/**
 * Splits a text into sentences or words by the rules of its language, with everything between them
 * (Unicode Annex 29, with ICU's dictionaries for scripts without spaces).
 */
export function segment(text: string, locale: Locale, granularity: Granularity): string[] {
  return Array.from(segmenterFor(locale, granularity).segment(text), (piece) => piece.segment)
}
