import type { Locale } from '../../i18n/locales.ts'
import { CHECKS } from '../../i18n/registers/checks.ts'
import { fold } from '../../i18n/text/fold.ts'

const STOP_WORDS = new Map(
  Object.entries(CHECKS).map(([locale, { questions }]) => [
    locale,
    new Set(questions?.stopWords.split(' ')),
  ]),
)

/** What a question asks about, as the stems of its words, and in which way: why, how, what … */
export type QuestionProfile = { kind: string; words: readonly string[] }

export function profileQuestion(question: string, locale: Locale): QuestionProfile {
  const language = CHECKS[locale]?.questions
  const folded = fold(question, locale)
  const words = folded
    .split(/[\s/'-]+/u)
    .filter((word) => word && !STOP_WORDS.get(locale)?.has(word))
    .map((word) => language?.stem?.(word) ?? word)
  return {
    kind: language?.kinds.find(([pattern]) => pattern.test(folded))?.[1] ?? 'what',
    words: [...new Set(words)],
  }
}

/** How many letters at their start forms of one word have in common, at least. */
export const MIN_COMMON_PREFIX = 4

/**
 * Returns whether two words are forms of one: equal, or alike from the start for most of the longer
 * one (`terapeuta`, `terapéutica`).
 */
export function isSameWord(one: string, other: string): boolean {
  if (one === other) return true
  const longer = Math.max(one.length, other.length)
  let common = 0
  while (common < longer && one[common] === other[common]) common += 1
  return common >= Math.max(MIN_COMMON_PREFIX, 0.7 * longer)
}
