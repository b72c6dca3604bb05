import type { Locale } from '../../i18n/locales.ts'
import { segment } from '../../i18n/text/segment.ts'

/**
 * NHS service manual, “How we write”: at most 20 words in a sentence; from 25 on we warn.
 * Vietnamese counts syllables, so it gets more room.
 */
const MOST_WORDS: Partial<Record<Locale, number>> = { vi: 40 }

const words = (sentence: string, locale: Locale): number =>
  segment(sentence, locale, 'word').filter((piece) => /[\p{L}\p{N}]/u.test(piece)).length

/** The sentences of a text that are hard to read because they are long. */
export function longSentences(text: string, locale: Locale): string[] {
  const most = MOST_WORDS[locale] ?? 25
  return text
    .split('\n')
    .flatMap((line) => segment(line, locale, 'sentence'))
    .map((sentence) => sentence.trim())
    .filter((sentence) => words(sentence, locale) > most)
}
