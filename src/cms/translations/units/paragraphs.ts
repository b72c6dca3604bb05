import { isSinglePlace, SINGLE_FIELDS } from '../../../fields/translated-fields.ts'
import type { Entry } from '../../entries/entry.ts'
import { textPart, type TextPart } from '../fingerprint.ts'
import { paragraphNodes, toInline, type InlineCodes } from './inline.ts'
import { inlineText, type Inline } from './types.ts'

/** A paragraph of an entry, under the id that it has in a file. */
export type UnitParagraph = { id: string; inline: Inline[]; codes: InlineCodes }
const NO_CODES: InlineCodes = new Map()

export const partPlaceOf = (id: string): TextPart['place'] => (isSinglePlace(id) ? id : 'answer')

/** Returns the hash that the text has as a part of an entry. */
export const partHash = (id: string, inline: readonly Inline[]): string =>
  textPart(partPlaceOf(id), inlineText(inline)).hash

/** Returns the paragraphs of an entry. Codes get the ids that they have in `original`, if given. */
export function unitParagraphs(
  entry: Entry,
  original: readonly UnitParagraph[] = [],
): UnitParagraph[] {
  const plain = (id: string, text: string | null | undefined): UnitParagraph[] =>
    text?.trim() ? [{ id, inline: [text.trim()], codes: NO_CODES }] : []
  const answer = paragraphNodes(entry.answer).map((node, index) => {
    const id = `answer-${index + 1}`
    return { id, ...toInline(node, original.find((each) => each.id === id)?.codes) }
  })
  return [...SINGLE_FIELDS.flatMap(({ place, name }) => plain(place, entry[name])), ...answer]
}

export const answerParagraphs = (paragraphs: readonly UnitParagraph[]): UnitParagraph[] =>
  paragraphs.filter(({ id }) => partPlaceOf(id) === 'answer')

export type ParagraphPairs = {
  source: readonly UnitParagraph[]
  target: readonly UnitParagraph[]
  /** Whether both answers have the same number of paragraphs, so that they match by id. */
  isAligned: boolean
  /** Returns the translation's paragraph for one of the original. */
  targetOf: (id: string) => UnitParagraph | undefined
}

/** Pairs the paragraphs of an original with those of its translation. */
export function pairParagraphs(original: Entry, translation: Entry | null): ParagraphPairs {
  const source = unitParagraphs(original)
  const target = translation ? unitParagraphs(translation, source) : []
  const isAligned = answerParagraphs(source).length === answerParagraphs(target).length
  return {
    source,
    target,
    isAligned,
    targetOf: (id) =>
      partPlaceOf(id) !== 'answer' || isAligned
        ? target.find((paragraph) => paragraph.id === id)
        : undefined,
  }
}
