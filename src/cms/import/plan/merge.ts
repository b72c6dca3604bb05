import type { Locale } from '../../../i18n/locales.ts'
import { fold } from '../../../i18n/text/fold.ts'
import type { EntryText } from '../../checks/rule.ts'
import type { ItemMatcher } from '../../compare/align.ts'
import { mergeRegions } from '../../compare/three-way.ts'
import { answerLines, type Block } from '../../entries/blocks.ts'
import { blockHash } from './hash.ts'

/**
 * A region of the desk's text and the document's, which came from one `base`, and which of them
 * changed it. `same-change`: both changed it alike. `conflict`: a person has to choose.
 */
export type MergePiece<Item> = {
  status: 'unchanged' | 'desk' | 'document' | 'same-change' | 'conflict'
  base: Item[]
  desk: Item[]
  document: Item[]
}
export type ConflictChoice = 'desk' | 'document' | 'both'

const STATUS = {
  unchanged: 'unchanged',
  one: 'desk',
  other: 'document',
  'same-change': 'same-change',
  conflict: 'conflict',
} as const

export const mergePieces = <Item>(
  base: readonly Item[],
  desk: readonly Item[],
  document: readonly Item[],
  matcher: ItemMatcher<Item>,
): MergePiece<Item>[] =>
  mergeRegions(base, desk, document, matcher).map(({ status, one, other, ...region }) => ({
    base: region.base,
    desk: one,
    document: other,
    status: STATUS[status],
  }))

/** The question and the blocks of the answer. */
export type ConflictPieces = { question: MergePiece<string>[]; answer: MergePiece<Block>[] }

export const conflictPieces = (
  base: EntryText,
  desk: EntryText,
  document: EntryText,
  locale: Locale,
): ConflictPieces => ({
  question: mergePieces([base.question], [desk.question], [document.question], {
    key: (question) => question,
  }),
  answer: mergePieces(base.answer, desk.answer, document.answer, {
    key: blockHash,
    words: (block: Block) => new Set(fold(answerLines([block]).join(' '), locale).split(' ')),
  }),
})

/**
 * Merges two texts: what only one side changed is taken. `choose` gets the number of each conflict,
 * the question's first, and says which side to take.
 */
export function mergeTexts(
  { question, answer }: ConflictPieces,
  choose: (conflict: number) => ConflictChoice,
): EntryText {
  let conflict = 0
  const take = <Item>(pieces: readonly MergePiece<Item>[]): Item[] =>
    pieces.flatMap(({ status, desk, document }) => {
      if (status !== 'conflict') return status === 'document' ? document : desk
      const choice = choose(conflict)
      conflict += 1
      return choice === 'both' ? [...desk, ...document] : choice === 'desk' ? desk : document
    })
  const [mergedQuestion = ''] = take(question)
  return { question: mergedQuestion, answer: take(answer) }
}

/** Returns how many conflicts a person has to resolve. */
export const countConflicts = ({ question, answer }: ConflictPieces): number =>
  [...question, ...answer].filter(({ status }) => status === 'conflict').length
