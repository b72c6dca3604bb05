import type { AnswerField } from '../../fields/answer-fields.ts'
import type { Locale } from '../../i18n/locales.ts'
import type { DeskTranslate } from '../../i18n/messages/desk.ts'
import { answerLines, type Block } from '../entries/blocks.ts'

/** A question with its answer, as a document has it or as the form has it now. */
export type EntryText = { question: string; answer: Block[] }

/** What is known about a question besides its text, as far as a rule needs it. */
export type CheckedFacts = {
  [Each in SharedField as Each['name']]?: CheckedValue[Each['kind']] | null
}
type SharedField = Extract<AnswerField, { belongsTo: 'question' }>
type CheckedValue = {
  text: string
  choice: string
  'yes-no': boolean
  relation: readonly unknown[]
  citations: readonly unknown[]
  list: readonly unknown[]
}

/** What a rule gets. `lines` are the answer's paragraphs, headings and list items. */
export type CheckInput = EntryText & { lines: string[]; facts: CheckedFacts; locale: Locale }

/** Something in a text that a person should look at. */
export type Found = {
  /** The words in question as they are in the text, shortened if there are many. */
  words: string
  message: string
  suggestion: string
  /** Questions that it proposes as related. */
  related?: string[]
}

export type Rule<Code extends string = string> = {
  code: Code
  /**
   * `surface`: what goes wrong when a text is copied. `content`: what the text says and how.
   * `facts`: what is known about the question; not checked in a translation, which has the facts of
   * its original.
   */
  about: 'surface' | 'content' | 'facts'
  find: (input: CheckInput, t: DeskTranslate) => Found[]
}

/** Checks a rule's type and keeps its code as a literal. */
export const defineRule = <const Code extends string>(rule: Rule<Code>): Rule<Code> => rule

export const checkInput = (
  { question, answer }: EntryText,
  facts: CheckedFacts,
  locale: Locale,
): CheckInput => ({ question, answer, lines: answerLines(answer), facts, locale })
