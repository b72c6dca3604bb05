import type { Locale } from '../../../i18n/locales.ts'
import type { DeskMessage } from '../../../i18n/messages/desk.ts'
import { answerFault } from '../../entries/answer-rules.ts'
import { answerLines } from '../../entries/blocks.ts'
import { lexicalFrom } from '../../entries/rich-blocks.ts'
import type { DocumentFault } from '../read/faults.ts'
import type { Pair } from '../read/pair.ts'
import { questionKey } from './shared/question-key.ts'

/** The limits of an entry's fields, in UTF-16 code units. */
const MAX_QUESTION = 300
const MAX_ANSWER = 50_000

/**
 * Returns the faults of pairs: a text that an entry cannot hold, or the same question twice in one
 * document.
 */
export function validatePairs(
  file: string,
  pairs: readonly Pair[],
  locale: Locale,
): DocumentFault[] {
  const seen = new Map<string, Pair>()
  return pairs.flatMap((pair) => {
    const faults: DocumentFault[] = []
    const add = (code: string, message: DeskMessage) =>
      faults.push({ file, line: pair.questionLine, words: pair.question, code, message })
    if (pair.question.length > MAX_QUESTION)
      add('question-too-long', {
        key: 'faults.longQuestion',
        values: { length: [...pair.question].length, limit: MAX_QUESTION },
      })
    const length = answerLines(pair.answer).join('\n').length
    const unfit = length > MAX_ANSWER ? null : answerFault(lexicalFrom(pair.answer, locale))
    if (unfit) add('answer-form', { key: 'faults.answerForm', values: { fault: unfit } })
    if (length > MAX_ANSWER)
      add('answer-too-long', {
        key: 'faults.longAnswer',
        values: { length, limit: MAX_ANSWER },
      })
    const key = questionKey(pair.question, locale)
    const first = seen.get(key)
    if (first && key)
      add('duplicate', { key: 'faults.duplicate', values: { line: first.questionLine } })
    else seen.set(key, pair)
    return faults
  })
}
