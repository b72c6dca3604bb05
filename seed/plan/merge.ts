import type { Text } from '../../src/cms/checks/flag.ts'
import { answerLines, type Block } from '../../src/cms/entries/blocks.ts'
import { fold } from '../../src/published/fold.ts'
import type { Locale } from '../../src/i18n/locales.ts'
import { blockHash } from './hash.ts'
import { placesIn, type Comparing } from './places.ts'

/**
 * A piece of two texts that came from one: unchanged, changed on one side, changed alike on both, or changed on both in different ways,
 * which only a person can settle.
 */
export type Piece<Item> = { changed: 'neither' | 'desk' | 'document' | 'alike' | 'both'; base: Item[]; desk: Item[]; document: Item[] }
export type Choice = 'desk' | 'document' | 'both'

/** A three-way comparison (as diff3, Khanna, Kunal and Pierce 2007): pieces between the items that all three have, as they were or reworded. */
export function mergePieces<Item>(base: readonly Item[], desk: readonly Item[], document: readonly Item[], comparing: Comparing<Item>): Piece<Item>[] {
  const inDesk = placesIn(base, desk, comparing)
  const inDocument = placesIn(base, document, comparing)
  const pieces: Piece<Item>[] = []
  const from = { base: 0, desk: 0, document: 0 }
  const upTo = (to: typeof from) => {
    const piece = { base: base.slice(from.base, to.base), desk: desk.slice(from.desk, to.desk), document: document.slice(from.document, to.document) }
    Object.assign(from, to)
    if (piece.base.length + piece.desk.length + piece.document.length > 0) pieces.push({ ...piece, changed: whoChanged(piece, comparing.key) })
  }
  base.forEach((_, index) => {
    const [deskPlace = -1, documentPlace = -1] = [inDesk[index], inDocument[index]]
    if (deskPlace < 0 || documentPlace < 0) return
    upTo({ base: index, desk: deskPlace, document: documentPlace })
    upTo({ base: index + 1, desk: deskPlace + 1, document: documentPlace + 1 })
  })
  upTo({ base: base.length, desk: desk.length, document: document.length })
  return pieces
}

function whoChanged<Item>({ base, desk, document }: Omit<Piece<Item>, 'changed'>, key: (item: Item) => string): Piece<Item>['changed'] {
  const same = (one: Item[], other: Item[]) => one.length === other.length && one.every((item, index) => key(item) === key(other[index] ?? item))
  if (same(desk, document)) return same(base, desk) ? 'neither' : 'alike'
  return same(base, document) ? 'desk' : same(base, desk) ? 'document' : 'both'
}

/** The three texts of a conflict, piece by piece: the question, and the blocks of the answer. */
export const conflictPieces = (base: Text, desk: Text, document: Text, locale: Locale) => ({
  question: mergePieces([base.question], [desk.question], [document.question], { key: (each) => each, words: () => new Set() }),
  answer: mergePieces(base.answer, desk.answer, document.answer, { key: blockHash, words: (block: Block) => new Set(fold(answerLines([block]).join(' '), locale).split(' ')) }),
})

/** One text from both: what only one side changed is taken; where both did, `choose` says which (by the number of the clash, the question's first). */
export function mergedText({ question, answer }: ReturnType<typeof conflictPieces>, choose: (clash: number) => Choice): Text {
  let clash = 0
  const take = <Item>(pieces: readonly Piece<Item>[]): Item[] => pieces.flatMap(({ changed, desk, document }) => {
    if (changed !== 'both') return changed === 'document' ? document : desk
    const choice = choose(clash)
    clash += 1
    return choice === 'both' ? [...desk, ...document] : choice === 'desk' ? desk : document
  })
  const [asked = ''] = take(question)
  return { question: asked, answer: take(answer) }
}

/** How many places only a person can settle. */
export const clashesIn = ({ question, answer }: ReturnType<typeof conflictPieces>): number => [...question, ...answer].filter(({ changed }) => changed === 'both').length
