import { createHash } from 'node:crypto'
import type { Locale } from '../../../i18n/locales.ts'
import type { EntryText } from '../../checks/rule.ts'
import type { Block } from '../../entries/blocks.ts'
import { questionKey } from '../parse/shared/question-key.ts'
import type { Pair } from '../read/pair.ts'

export const entryTextOf = ({ question, answer }: Pair | EntryText): EntryText => ({
  question,
  answer,
})

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/** SHA-256 (hex) of a text with its styles, but without the line breaks of its document. */
export const documentTextHash = (text: EntryText): string =>
  sha256(JSON.stringify([text.question, canonical(text.answer)]))
export const answerHash = (text: EntryText): string =>
  sha256(JSON.stringify(canonical(text.answer)))
export const blockHash = (block: Block): string => sha256(JSON.stringify(canonical(block)))

/** JSON columns do not keep the order of keys, so keys are sorted before hashing. */
function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical)
  if (value === null || typeof value !== 'object') return value
  // Words and file of a picture are its own, and can change without the document.
  if ('kind' in value && value.kind === 'picture' && 'picture' in value)
    return ['picture', value.picture]
  return Object.entries(value)
    .filter(([, each]) => each !== undefined)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, each]) => [key, canonical(each)])
}

/** The id of a pair within its document. Its first question decides it, and it never changes. */
export const pairKey = (question: string, locale: Locale): string =>
  sha256(questionKey(question, locale)).slice(0, 16)
