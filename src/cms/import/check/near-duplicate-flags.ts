import type { Locale } from '../../../i18n/locales.ts'
import { say, type DeskMessage, type DeskTranslate } from '../../../i18n/messages/desk.ts'
import { nearDuplicates } from '../../checks/near-duplicate.ts'
import { profileQuestion } from '../../checks/question-profile.ts'
import type { Pair } from '../read/pair.ts'
import type { ImportFlag } from '../repair/import-flag.ts'
import type { OtherQuestion } from './other-questions.ts'

/** How many near-duplicates a flag names. */
const MAX_NAMED = 5

type Place = {
  /** The line of a question of the same document. */
  line?: number | null
  document?: string | null
  entryId?: number | null
}

/** A question in quotation marks, with its place if that is known. */
export function questionInPlace(question: string, { line, document, entryId }: Place): DeskMessage {
  if (line) return { key: 'imports.near.line', values: { question, line } }
  if (document) return { key: 'imports.near.document', values: { question, document } }
  return entryId
    ? { key: 'imports.near.answer', values: { question, id: entryId } }
    : { key: 'imports.near.question', values: { question } }
}

/** The words of a flag that names some questions. */
export const nearDuplicateMessages = (named: readonly DeskMessage[], t: DeskTranslate) => ({
  message: t('imports.near.message', { questions: named.map((each) => say(each, t)).join(', ') }),
  suggestion: t('imports.near.suggestion'),
})

/**
 * Flags the pairs of a document that ask almost the same as others of it, or as other answers. Each
 * flag names those, to be proposed as related questions.
 */
export function nearDuplicateFlags(
  pairs: readonly Pair[],
  otherQuestions: readonly OtherQuestion[],
  locale: Locale,
  t: DeskTranslate,
): Map<Pair, ImportFlag> {
  const questions = [
    ...pairs.map(({ question, questionLine }) => ({ question, place: { line: questionLine } })),
    ...otherQuestions.map(({ question, ...place }) => ({ question, place })),
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
      const flag: ImportFlag = {
        code: 'near-duplicate',
        line: pair.questionLine,
        words: pair.question,
        ...nearDuplicateMessages(
          named.map(({ question, place }) => questionInPlace(question, place)),
          t,
        ),
        related: named.map(({ question }) => question),
      }
      return [[pair, flag]]
    }),
  )
}
