import type { Locale } from '../../../i18n/locales.ts'
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
    const add = (code: string, message: string) =>
      faults.push({ file, line: pair.questionLine, words: pair.question, code, message })
    if (pair.question.length > MAX_QUESTION)
      add(
        'question-too-long',
        `This question has ${[...pair.question].length} characters; the limit is ${MAX_QUESTION}.`,
      )
    const length = answerLines(pair.answer).join('\n').length
    const unfit = length > MAX_ANSWER ? null : answerFault(lexicalFrom(pair.answer, locale))
    if (unfit) add('answer-form', `The answer to this question cannot be imported: ${unfit}`)
    if (length > MAX_ANSWER)
      add(
        'answer-too-long',
        `The answer to this question has ${length} characters; the limit is ${MAX_ANSWER}.`,
      )
    const key = questionKey(pair.question, locale)
    const first = seen.get(key)
    if (first && key)
      add('duplicate', `Line ${first.questionLine} has the same question. Keep one of them.`)
    else seen.set(key, pair)
    return faults
  })
}
