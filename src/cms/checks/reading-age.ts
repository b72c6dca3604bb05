import { syllable } from 'syllable'
import type { Locale } from '../../i18n/locales.ts'
import { segment } from '../../i18n/text/segment.ts'

/**
 * The reading age up to which we say nothing: NHS service manual, “How we write”, asks for 9 to 11
 * and at worst 14.
 */
export const MAX_READING_AGE = 14
/** Fewer words than this say nothing about how hard a text is. */
const MIN_WORDS = 25

const SPANISH_VOWELS = /[aeiouáéíóúü]+/giu
/**
 * Spanish syllables are nearly the groups of vowels; two strong vowels together, or an accented
 * weak one, make two.
 */
const spanishSyllables = (word: string): number =>
  Array.from(
    word.matchAll(SPANISH_VOWELS),
    ([group]) =>
      1 +
      (group.match(/(?<=[aeoáéó])(?=[aeoáéó])|(?<=[aeo])(?=[íú])|(?<=[íú])(?=[aeo])/giu)?.length ??
        0),
  ).reduce((sum, each) => sum + each, 0) || 1

/**
 * About how old a reader has to be, in years: for English the Flesch-Kincaid grade (Kincaid 1975)
 * and five; for Spanish from the Fernández-Huerta score (1959) by its own table of school years.
 * `null` for other languages, which have no settled formula, and for short texts.
 */
export function readingAge(text: string, locale: Locale): number | null {
  const sentences = text
    .split('\n')
    .flatMap((line) => segment(line, locale, 'sentence'))
    .filter((sentence) => /\p{L}/u.test(sentence)).length
  const words = segment(text, locale, 'word').filter((piece) => /\p{L}/u.test(piece))
  if (words.length < MIN_WORDS || sentences === 0) return null
  const perSentence = words.length / sentences
  if (locale === 'en') {
    const syllables =
      words.reduce((sum, word) => sum + Math.max(1, syllable(word)), 0) / words.length
    return Math.round(0.39 * perSentence + 11.8 * syllables - 15.59 + 5)
  }
  if (locale !== 'es') return null
  const syllables = words.reduce((sum, word) => sum + spanishSyllables(word), 0) / words.length
  const score = 206.84 - 60 * syllables - 1.02 * perSentence
  return (
    (
      [
        [90, 10],
        [80, 11],
        [70, 12],
        [60, 14],
        [50, 16],
        [30, 18],
      ] as const
    ).find(([least]) => score >= least)?.[1] ?? 20
  )
}
