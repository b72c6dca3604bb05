import type { Locale } from '../../i18n/locales.ts'
import { answerLines, type Block } from '../entries/blocks.ts'

export type FlagCode =
  | 'run-together'
  | 'apostrophe'
  | 'unfinished'
  | 'stray-date'
  | 'law-or-place'
  | 'no-source'
  | 'long-sentence'
  | 'reading-age'
  | 'gendered'
  | 'definition'
  | 'near-duplicate'
  | 'hidden-characters'
  | 'question-inside'
  | 'no-topic'

/** Something about a text that a person should look at. */
export type Finding = {
  code: FlagCode
  /** The words it is about, as they stand in the text; shortened where they are many. */
  words: string
  message: string
  suggestion: string
  /** Questions that it proposes as related. */
  related?: string[]
}

/** A question with its answer, as a document had it or as the form has it now. */
export type EntryText = { question: string; answer: Block[] }

/** What is known about a question beyond its words, as far as a rule asks for it. */
export type CheckedFacts = {
  topics?: readonly unknown[] | null
  jurisdiction?: string | null
  sources?: readonly unknown[] | null
}

/** What a rule looks at. `lines` are the answer's paragraphs, headings and list items. */
export type CheckInput = EntryText & { lines: string[]; facts: CheckedFacts; locale: Locale }
export type Rule = {
  code: FlagCode
  /** Languages it holds for; all, when absent. */ locales?: readonly Locale[]
  find: (looked: CheckInput) => Omit<Finding, 'code'>[]
}

export const checkInput = (
  { question, answer }: EntryText,
  facts: CheckedFacts,
  locale: Locale,
): CheckInput => ({ question, answer, lines: answerLines(answer), facts, locale })
