import type { Locale } from '../../../i18n/locales.ts'
import { nearDuplicates } from '../../checks/near-duplicate.ts'
import { profileQuestion } from '../../checks/question-profile.ts'
import type { Pair } from '../read/pair.ts'
import type { ImportFlag } from '../repair/import-flag.ts'
import type { OtherQuestion } from './other-questions.ts'

const MAX_NAMED = 5

/**
 * The flags for the pairs of a document that ask almost the same as others of it, or as answers
 * from elsewhere; each names them, to be proposed as related questions.
 */
export function nearDuplicateFlags(
  pairs: readonly Pair[],
  otherQuestions: readonly OtherQuestion[],
  locale: Locale,
): Map<Pair, ImportFlag[]> {
  const others = [
    ...pairs.map(({ question, questionLine }) => ({ question, place: `line ${questionLine}` })),
    ...otherQuestions.map(({ question, document, entryId }) => ({
      question,
      place: document ? `in ${document}` : `answer number ${entryId}`,
    })),
  ]
  const found = nearDuplicates(
    others.map(({ question }) => profileQuestion(question, locale)),
    pairs.length,
  )
  return new Map(
    pairs.flatMap((pair, index): [Pair, ImportFlag[]][] => {
      const named = (found[index] ?? []).flatMap((other) => others[other] ?? []).slice(0, MAX_NAMED)
      if (named.length === 0) return []
      return [
        [
          pair,
          [
            {
              code: 'near-duplicate',
              line: pair.questionLine,
              words: pair.question,
              message: `This asks almost the same as ${named.map(({ question, place }) => `“${question}” (${place})`).join(', ')}.`,
              suggestion: 'Relate them to each other, or make one of them.',
              related: named.map(({ question }) => question),
            },
          ],
        ],
      ]
    }),
  )
}
