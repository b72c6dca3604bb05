import type { Pair } from '../document/pair.ts'
import { answerLines } from '../document/pair.ts'
import type { Locale } from '../../src/i18n/locales.ts'
import type { Facts } from '../parse/sidecar.ts'

/** Something about a pair that a person should look at. */
export type Flag = {
  code: FlagCode
  /** Line of the document, or the pair's first line where the words stand in no single line. */
  line: number
  /** The words it is about, as the document has them. */
  words: string
  message: string
  suggestion: string
  /** `--fix` has made the suggested change. */
  repaired?: true
  /** Questions that it proposes as related. */
  related?: string[]
}

export const FLAG_CODES = [
  'run-together', 'apostrophe', 'unfinished', 'stray-date', 'law-or-place', 'no-source', 'long-sentence', 'reading-age', 'gendered', 'definition',
  'near-duplicate', 'hidden-characters', 'question-inside', 'no-topic',
] as const
export type FlagCode = (typeof FLAG_CODES)[number]

/** What a rule looks at: a pair as the document has it, with the facts beside it. */
export type Looked = { pair: Pair; lines: string[]; facts: Facts; locale: Locale }
export type Finding = Omit<Flag, 'line' | 'code'>
export type Rule = { code: FlagCode; /** Languages it holds for; all, when absent. */ locales?: readonly Locale[]; find: (looked: Looked) => Finding[] }

export const looked = (pair: Pair, facts: Facts, locale: Locale): Looked => ({ pair, lines: answerLines(pair.answer), facts, locale })

const flat = (text: string) => text.replace(/\s+/gu, ' ')

/** The line of a pair in which some words stand; the line they start in, where they go over several. */
export function lineOf({ verbatim, firstLine }: Pair, words: string): number {
  const lines = verbatim.split(/\r\n|\r|\n/)
  const at = lines.findIndex((line) => flat(line).includes(words))
  if (at >= 0) return firstLine + at
  const start = words.split(' ').slice(0, 3).join(' ')
  const begins = lines.findIndex((line) => flat(line).includes(start))
  return firstLine + Math.max(begins, 0)
}
