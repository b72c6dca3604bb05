import type { Locale } from '../../../i18n/locales.ts'
import { fold } from '../../../i18n/text/fold.ts'
import type { EntryText } from '../../checks/rule.ts'
import type { ItemMatcher } from '../../compare/align.ts'
import { mergeRegions } from '../../compare/three-way.ts'
import { answerLines, type Block } from '../../entries/blocks.ts'
import { blockHash } from './hash.ts'

/**
 * A piece of two texts that came from one: unchanged, changed on one side, changed alike on both,
 * or changed on both in different ways, which only a person can settle.
 */
export type MergePiece<Item> = {
  changed: 'neither' | 'desk' | 'document' | 'alike' | 'both'
  base: Item[]
  desk: Item[]
  document: Item[]
}
export type ConflictChoice = 'desk' | 'document' | 'both'

const CHANGED = {
  neither: 'neither',
  one: 'desk',
  other: 'document',
  alike: 'alike',
  both: 'both',
} as const

/** What the desk and a document made of the same text, piece by piece. */
export const mergePieces = <Item>(
  base: readonly Item[],
  desk: readonly Item[],
  document: readonly Item[],
  comparing: ItemMatcher<Item>,
): MergePiece<Item>[] =>
  mergeRegions(base, desk, document, comparing).map(({ changed, one, other, ...stretch }) => ({
    base: stretch.base,
    desk: one,
    document: other,
    changed: CHANGED[changed],
  }))

/** The three texts of a conflict, piece by piece: the question, and the blocks of the answer. */
export const conflictPieces = (
  base: EntryText,
  desk: EntryText,
  document: EntryText,
  locale: Locale,
) => ({
  question: mergePieces([base.question], [desk.question], [document.question], {
    key: (each) => each,
  }),
  answer: mergePieces(base.answer, desk.answer, document.answer, {
    key: blockHash,
    words: (block: Block) => new Set(fold(answerLines([block]).join(' '), locale).split(' ')),
  }),
})

/**
 * One text from both: what only one side changed is taken; where both did, `choose` says which (by
 * the number of the clash, the question's first).
 */
export function mergeTexts(
  { question, answer }: ReturnType<typeof conflictPieces>,
  choose: (conflict: number) => ConflictChoice,
): EntryText {
  let clash = 0
  const take = <Item>(pieces: readonly MergePiece<Item>[]): Item[] =>
    pieces.flatMap(({ changed, desk, document }) => {
      if (changed !== 'both') return changed === 'document' ? document : desk
      const choice = choose(clash)
      clash += 1
      return choice === 'both' ? [...desk, ...document] : choice === 'desk' ? desk : document
    })
  const [asked = ''] = take(question)
  return { question: asked, answer: take(answer) }
}

/** How many places only a person can settle. */
export const countConflicts = ({ question, answer }: ReturnType<typeof conflictPieces>): number =>
  [...question, ...answer].filter(({ changed }) => changed === 'both').length
