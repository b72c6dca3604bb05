import type { Locale } from '../../i18n/locales.ts'
import { CHECKS } from '../../i18n/registers/checks.ts'
import { countWords } from '../entries/sentences.ts'
import { MAX_READING_AGE, readingAge } from './reading-age.ts'
import { sentencesOf } from './words.ts'

/** How hard a text is to read: by a formula if the language has one, else by sentence length. */
export type ReadingEase =
  | { kind: 'age'; age: number; formula: string; hard: boolean }
  | { kind: 'sentences'; average: number; longest: number; formula: null; hard: boolean }

const MAX_AVERAGE_WORDS = 20

/** Returns `null` for a text without sentences. `average` and `longest` count words. */
export function readingEase(lines: readonly string[], locale: Locale): ReadingEase | null {
  const formula = CHECKS[locale]?.readingAge?.formula
  const age = readingAge(lines.join('\n'), locale)
  if (formula && age !== null) return { kind: 'age', age, formula, hard: age > MAX_READING_AGE }
  const lengths = sentencesOf(lines, locale)
    .map((sentence) => countWords(sentence, locale))
    .filter(Boolean)
  if (lengths.length === 0) return null
  const average = Math.round(lengths.reduce((sum, each) => sum + each, 0) / lengths.length)
  return {
    kind: 'sentences',
    average,
    longest: Math.max(...lengths),
    formula: null,
    hard: average > (CHECKS[locale]?.sentenceLength?.average ?? MAX_AVERAGE_WORDS),
  }
}
