import type { Locale } from '../../../i18n/locales.ts'
import { fold } from '../../../i18n/text/fold.ts'
import { answerFault } from '../../entries/answer-rules.ts'
import { answerLines } from '../../entries/blocks.ts'
import { lexicalFrom } from '../../entries/rich-blocks.ts'
import type { DocumentFault } from '../read/faults.ts'
import type { Pair } from '../read/pair.ts'

/** The most that the entry's fields take. */
const MAX_QUESTION = 300
const MAX_ANSWER = 50_000

/** The faults of pairs as such: too long, and questions that the same document asks twice. */
export function validatePairs(
  file: string,
  pairs: readonly Pair[],
  locale: Locale,
): DocumentFault[] {
  const seen = new Map<string, Pair>()
  return pairs.flatMap((pair) => {
    const faults: DocumentFault[] = []
    const at = { file, line: pair.questionLine, words: pair.question }
    const length = [...pair.question].length
    if (pair.question.length > MAX_QUESTION)
      faults.push({
        ...at,
        code: 'question-too-long',
        message: `This question has ${length} characters; ${MAX_QUESTION} is the most.`,
      })
    const answer = answerLines(pair.answer).join('\n').length
    const unfit = answer > MAX_ANSWER ? null : answerFault(lexicalFrom(pair.answer, locale))
    if (unfit)
      faults.push({
        ...at,
        code: 'answer-form',
        message: `The answer to this question can not be taken over: ${unfit}`,
      })
    if (answer > MAX_ANSWER)
      faults.push({
        ...at,
        code: 'answer-too-long',
        message: `The answer to this question has ${answer} characters; ${MAX_ANSWER} is the most.`,
      })
    const key = questionKey(pair.question, locale)
    const first = seen.get(key)
    if (first && key)
      faults.push({
        ...at,
        code: 'duplicate',
        message: `The same question stands in line ${first.questionLine} already. Keep one of them.`,
      })
    else seen.set(key, pair)
    return faults
  })
}

/** A question as two of them are compared: without case, accents and punctuation. */
export const questionKey = (question: string, locale: Locale): string => fold(question, locale)
