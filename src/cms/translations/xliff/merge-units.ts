import { SINGLE_FIELDS } from '../../../fields/translated-fields.ts'
import { localeFacts } from '../../../i18n/locales.ts'
import type { DeskTranslate } from '../../../i18n/messages/desk.ts'
import type { Entry, EntryContent } from '../../entries/entry.ts'
import type { Clues } from '../pair-parts.ts'
import { replaceParagraphs } from '../units/inline.ts'
import {
  answerParagraphs,
  pairParagraphs,
  partHash,
  type ParagraphPairs,
  type UnitParagraph,
} from '../units/paragraphs.ts'
import { inlineText, type Unit, type XliffFault } from '../units/types.ts'
import { lostFormatting } from './lost-formatting.ts'
import type { IsNewer } from './newer-words.ts'
import {
  dividedLike,
  placeUnits,
  unknownCodeFaults,
  type Placement,
  type TranslatedUnit,
  type UnplacedUnit,
} from './place-units.ts'

/**
 * A translated paragraph of the file and its place. `before` is the current translation, or `null`
 * if there is none.
 */
export type PlacedUnit = {
  unit: string
  source: string
  before: string | null
  now: string
  /** Formatting, links and line breaks of the original that the translation lacks, in words. */
  lost: string[]
}
export type MergeResult = {
  found: PlacedUnit[]
  /** Paragraphs whose newer words a person wrote; the file’s are not taken unless chosen. */
  older: PlacedUnit[]
  changes: Partial<EntryContent>
  placed: number
  machine: string[]
  unplaced: UnplacedUnit[]
  faults: XliffFault[]
}

type MergeOptions = {
  clues: Clues
  isNewer: IsNewer
  /** Whether the file's words are taken for a paragraph although newer ones are there. */
  take: (id: string) => boolean
  t: DeskTranslate
}

/**
 * Merges the translated paragraphs of a file into a translation. A paragraph is placed only if the
 * original still has the source text of the file; the others are listed in `unplaced`.
 */
export function mergeUnits(
  units: readonly Unit[],
  original: Entry,
  translation: Entry,
  { clues, isNewer, take, t }: MergeOptions,
): MergeResult {
  const pairs = pairParagraphs(original, translation, clues)
  const { placement: placed, unplaced } = placeUnits(units, pairs, t)
  const older = new Map(
    [...placed].filter(([id, unit]) => {
      const current = pairs.targetOf(id)
      const hash = current && partHash(id, current.inline)
      const inFile = partHash(id, unit.target)
      const source = pairs.source.find((paragraph) => paragraph.id === id)
      return (
        hash !== undefined &&
        hash !== inFile &&
        hash !== partHash(id, source?.inline ?? []) &&
        isNewer(hash, inFile)
      )
    }),
  )
  const placement = new Map([...placed].filter(([id]) => !older.has(id) || take(id)))
  const plainText = (id: string) =>
    inlineText(placement.get(id)?.target ?? [])
      .replace(/\s+/gu, ' ')
      .trim()
  const answer = mergeAnswer(placement, pairs, original, translation)
  return {
    found: pairs.source.flatMap((paragraph) => {
      const unit = placement.get(paragraph.id)
      return unit ? [placedUnit(paragraph, unit, pairs, t)] : []
    }),
    older: pairs.source.flatMap((paragraph) => {
      const unit = older.get(paragraph.id)
      return unit ? [placedUnit(paragraph, unit, pairs, t)] : []
    }),
    placed: placement.size,
    unplaced,
    faults: unknownCodeFaults(placement, pairs),
    machine: [...placement]
      .filter(([, unit]) => unit.machine)
      .map(([id, unit]) => partHash(id, unit.target)),
    changes: {
      ...Object.fromEntries(
        SINGLE_FIELDS.filter(({ place }) => placement.has(place)).map(({ place, name }) => [
          name,
          plainText(place),
        ]),
      ),
      ...(answer ? { answer } : {}),
    },
  }
}

/** Returns the answer with the placed paragraphs, or `undefined` if none belongs to it. */
function mergeAnswer(
  placement: Placement,
  pairs: ParagraphPairs,
  original: Entry,
  translation: Entry,
): Entry['answer'] | undefined {
  const { target, targetOf } = pairs
  const answers = answerParagraphs(pairs.source)
  if (!answers.some(({ id }) => placement.has(id))) return undefined
  const wordsFor = ({ id, codes }: UnitParagraph) => {
    const [unit, current] = [placement.get(id), targetOf(id)]
    return unit
      ? { inline: unit.target, codes: new Map([...(current?.codes ?? []), ...codes]) }
      : (current ?? null)
  }
  const isLikeOriginal = dividedLike(placement, pairs) === 'original'
  const base = isLikeOriginal ? original.answer : translation.answer
  const words = isLikeOriginal
    ? answers.map(wordsFor)
    : answerParagraphs(target).map((paragraph) => {
        const of = answers.find(({ id }) => targetOf(id) === paragraph)
        return of && placement.has(of.id) ? wordsFor(of) : null
      })
  return base ? replaceParagraphs(base, words, localeFacts(translation.locale).dir) : undefined
}

function placedUnit(
  { id, inline, codes }: UnitParagraph,
  unit: TranslatedUnit,
  { targetOf }: ParagraphPairs,
  t: DeskTranslate,
): PlacedUnit {
  const current = targetOf(id)
  const isTranslated = current && partHash(id, current.inline) !== partHash(id, inline)
  return {
    unit: id,
    source: inlineText(inline),
    before: isTranslated ? inlineText(current.inline) : null,
    now: inlineText(unit.target),
    lost: lostFormatting(inline, codes, unit.target, t),
  }
}
