import type { Locale } from '../../i18n/locales.ts'
import { CHECKS } from '../../i18n/registers/checks.ts'
import { segment } from '../../i18n/text/segment.ts'

/** NHS service manual, “How we write”, asks for at most 20 words in a sentence. We warn from 26. */
const MAX_WORDS = 25

export const countWords = (sentence: string, locale: Locale): number =>
  segment(sentence, locale, 'word').filter((piece) => /[\p{L}\p{N}]/u.test(piece)).length

/** Returns the sentences of a text that are hard to read because they are long. */
export function longSentences(text: string, locale: Locale): string[] {
  const most = CHECKS[locale]?.sentenceLength?.long ?? MAX_WORDS
  return text
    .split('\n')
    .flatMap((line) => segment(line, locale, 'sentence'))
    .map((sentence) => sentence.trim())
    .filter((sentence) => countWords(sentence, locale) > most)
}
