import { isSinglePlace, SINGLE_FIELDS } from '../../../fields/translated-fields.ts'
import type { Entry } from '../../entries/entry.ts'
import { textPart, type TextPart } from '../fingerprint.ts'
import { NO_CLUES, pairParts, type Clues } from '../pair-parts.ts'
import { paragraphNodes, toInline, type InlineCodes } from './inline.ts'
import { inlineText, type Inline } from './types.ts'

/** A paragraph of an entry, under the id that it has in a file. */
export type UnitParagraph = { id: string; inline: Inline[]; codes: InlineCodes }
const NO_CODES: InlineCodes = new Map()

export const partPlaceOf = (id: string): TextPart['place'] => (isSinglePlace(id) ? id : 'answer')

/** Returns the hash that the text has as a part of an entry. */
export const partHash = (id: string, inline: readonly Inline[]): string =>
  textPart(partPlaceOf(id), inlineText(inline)).hash

/**
 * Returns the paragraphs of an entry. `codesFor` gives for a paragraph of the answer, by its index,
 * the codes of its original, whose ids its own get.
 */
export function unitParagraphs(
  entry: Entry,
  codesFor: (index: number) => InlineCodes | undefined = () => undefined,
): UnitParagraph[] {
  const plain = (id: string, text: string | null | undefined): UnitParagraph[] =>
    text?.trim() ? [{ id, inline: [text.trim()], codes: NO_CODES }] : []
  const answer = paragraphNodes(entry.answer).map((node, index) => ({
    id: `answer-${index + 1}`,
    ...toInline(node, codesFor(index)),
  }))
  return [...SINGLE_FIELDS.flatMap(({ place, name }) => plain(place, entry[name])), ...answer]
}

export const answerParagraphs = (paragraphs: readonly UnitParagraph[]): UnitParagraph[] =>
  paragraphs.filter(({ id }) => partPlaceOf(id) === 'answer')

export type ParagraphPairs = {
  source: readonly UnitParagraph[]
  target: readonly UnitParagraph[]
  /** Returns the translation's paragraph for one of the original. */
  targetOf: (id: string) => UnitParagraph | undefined
  /** Whether the translation's answer has the same paragraphs in the same order. */
  isInOrder: boolean
  /** Whether the translation's answer has paragraphs that translate none of the original. */
  hasOthers: boolean
}

/** Pairs the paragraphs of an original with those of its translation. */
export function pairParagraphs(
  original: Entry,
  translation: Entry | null,
  clues: Clues = NO_CLUES,
): ParagraphPairs {
  const source = unitParagraphs(original)
  const answers = answerParagraphs(source)
  const hashes = (paragraphs: readonly UnitParagraph[]) =>
    answerParagraphs(paragraphs).map(({ id, inline }) => partHash(id, inline))
  const plain = translation ? hashes(unitParagraphs(translation)) : []
  const { targets, unpaired } = pairParts(hashes(source), plain, clues)
  const target = translation
    ? unitParagraphs(translation, (index) => answers[targets.indexOf(index)]?.codes)
    : []
  const answersOfTarget = answerParagraphs(target)
  const pairs = new Map(answers.map(({ id }, index) => [id, answersOfTarget[targets[index] ?? -1]]))
  return {
    source,
    target,
    targetOf: (id) =>
      partPlaceOf(id) === 'answer' ? pairs.get(id) : target.find((each) => each.id === id),
    isInOrder:
      answers.length === answersOfTarget.length && targets.every((to, index) => to === index),
    hasOthers: unpaired.length > 0,
  }
}
