import type { Locale } from '../../i18n/locales.ts'
import { segment } from '../../i18n/text/segment.ts'
import { MAX_READING_AGE, readingAge } from './reading-age.ts'
import { sentencesOf } from './words.ts'

/**
 * How hard a text is to read: by a formula where the language has a sound one, otherwise by the
 * length of its sentences (in words).
 */
export type ReadingEase =
  | { kind: 'age'; age: number; formula: string; hard: boolean }
  | { kind: 'sentences'; average: number; longest: number; formula: null; hard: boolean }

const FORMULAS: Partial<Record<Locale, string>> = { en: 'Flesch-Kincaid', es: 'Fernández-Huerta' }
/** As entries/sentences.ts: Vietnamese counts syllables, so it gets more room. */
const MANY: Partial<Record<Locale, number>> = { vi: 32 }

export function readingEase(lines: readonly string[], locale: Locale): ReadingEase | null {
  const formula = FORMULAS[locale]
  const age = formula ? readingAge(lines.join('\n'), locale) : null
  if (formula && age !== null) return { kind: 'age', age, formula, hard: age > MAX_READING_AGE }
  const lengths = sentencesOf(lines, locale)
    .map(
      (sentence) =>
        segment(sentence, locale, 'word').filter((piece) => /[\p{L}\p{N}]/u.test(piece)).length,
    )
    .filter(Boolean)
  if (lengths.length === 0) return null
  const average = Math.round(lengths.reduce((sum, each) => sum + each, 0) / lengths.length)
  return {
    kind: 'sentences',
    average,
    longest: Math.max(...lengths),
    formula: null,
    hard: average > (MANY[locale] ?? 20),
  }
}
