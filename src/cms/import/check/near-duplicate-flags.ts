import type { Locale } from '../../../i18n/locales.ts'
import { nearDuplicates } from '../../checks/near-duplicate.ts'
import { profileQuestion } from '../../checks/question-profile.ts'
import type { Pair } from '../read/pair.ts'
import type { ImportFlag } from '../repair/import-flag.ts'
import type { OtherQuestion } from './other-questions.ts'

/** How many near-duplicates a flag names. */
const MAX_NAMED = 5

/**
 * Flags the pairs of a document that ask almost the same as others of it, or as other answers. Each
 * flag names those, to be proposed as related questions.
 */
export function nearDuplicateFlags(
  pairs: readonly Pair[],
  otherQuestions: readonly OtherQuestion[],
  locale: Locale,
): Map<Pair, ImportFlag> {
  const questions = [
    ...pairs.map(({ question, questionLine }) => ({ question, place: `line ${questionLine}` })),
    ...otherQuestions.map(({ question, document, entryId }) => ({
      question,
      place: document ? `in ${document}` : `answer number ${entryId}`,
    })),
  ]
  const found = nearDuplicates(
    questions.map(({ question }) => profileQuestion(question, locale)),
    pairs.length,
  )
  return new Map(
    pairs.flatMap((pair, index): [Pair, ImportFlag][] => {
      const named = (found[index] ?? [])
        .flatMap((other) => questions[other] ?? [])
        .slice(0, MAX_NAMED)
      if (named.length === 0) return []
      const list = named.map(({ question, place }) => `“${question}” (${place})`).join(', ')
      const flag: ImportFlag = {
        code: 'near-duplicate',
        line: pair.questionLine,
        words: pair.question,
        message: `This asks almost the same as ${list}.`,
        suggestion: 'Relate them to each other, or combine them into one.',
        related: named.map(({ question }) => question),
      }
      return [[pair, flag]]
    }),
  )
}
