import type { Locale } from '../../i18n/locales.ts'
import { CHECKS } from '../../i18n/registers/checks.ts'
import { segment } from '../../i18n/text/segment.ts'

/** The highest reading age without a finding: NHS service manual, “How we write”. */
export const MAX_READING_AGE = 14
/** Formulas are unreliable for texts with fewer words. */
const MIN_WORDS = 25

/**
 * Returns about how old a reader has to be, in years; `null` for a short text, and for a language
 * without an established formula.
 */
export function readingAge(text: string, locale: Locale): number | null {
  const formula = CHECKS[locale]?.readingAge
  if (!formula) return null
  const sentences = text
    .split('\n')
    .flatMap((line) => segment(line, locale, 'sentence'))
    .filter((sentence) => /\p{L}/u.test(sentence)).length
  const words = segment(text, locale, 'word').filter((piece) => /\p{L}/u.test(piece))
  if (words.length < MIN_WORDS || sentences === 0) return null
  const syllables = words.reduce((sum, word) => sum + formula.syllables(word), 0)
  return formula.age(words.length / sentences, syllables / words.length)
}
