import type { DeskTranslate } from '../../../i18n/messages/desk.ts'
import { codeIds } from '../units/inline.ts'
import {
  answerParagraphs,
  partHash,
  partPlaceOf,
  type ParagraphPairs,
  type UnitParagraph,
} from '../units/paragraphs.ts'
import { inlineText, type Inline, type Unit, type XliffFault } from '../units/types.ts'

/** A translated paragraph of the file that cannot be placed, and why. */
export type UnplacedUnit = { unit: string; why: string; source: string; target: string }
export type TranslatedUnit = Unit & { target: Inline[] }
/** Translated units by the id of the paragraph that they belong to. */
export type Placement = ReadonlyMap<string, TranslatedUnit>

/** Finds the paragraph of the original that each translated unit belongs to. */
export function placeUnits(
  units: readonly Unit[],
  pairs: ParagraphPairs,
  t: DeskTranslate,
): { placement: Placement; unplaced: UnplacedUnit[] } {
  const { source } = pairs
  const placement = new Map<string, TranslatedUnit>()
  const unplaced: UnplacedUnit[] = []
  const reject = (unit: TranslatedUnit, why: string) =>
    unplaced.push({
      unit: unit.id,
      why,
      source: inlineText(unit.source),
      target: inlineText(unit.target),
    })
  for (const unit of units) {
    const { target } = unit
    if (!target || !inlineText(target).trim()) continue
    const sourceHash = partHash(unit.id, unit.source)
    if (partHash(unit.id, target) === sourceHash) continue
    const place = unit.partial
      ? t('translations.unplaced.partial')
      : findPlace(unit, sourceHash, source, t)
    if (typeof place === 'string') reject({ ...unit, target }, place)
    else placement.set(place.id, { ...unit, target: withoutEmptyCodes(target) })
  }
  if (dividedLike(placement, pairs) === null)
    for (const { id } of answerParagraphs(source)) {
      const unit = placement.get(id)
      if (unit) reject(unit, t('translations.unplaced.divided'))
      placement.delete(id)
    }
  return { placement, unplaced }
}

/**
 * Whether the answer with the placed paragraphs is divided like the translation, in which they
 * replace others, or like the original; `null` if either would lose words of the translation.
 */
export function dividedLike(
  placement: Placement,
  { source, targetOf, isInOrder, hasOthers }: ParagraphPairs,
): 'translation' | 'original' | null {
  const answers = answerParagraphs(source)
  const placed = answers.filter(({ id }) => placement.has(id))
  const isComplete = placed.length === answers.length
  const isNew = ({ id }: UnitParagraph) => {
    const [current, unit] = [targetOf(id), placement.get(id)]
    return !current || !unit || partHash(id, current.inline) !== partHash(id, unit.target)
  }
  if (isInOrder) return 'translation'
  // A file with all paragraphs brings them in the order of the original.
  if (isComplete && placed.some(isNew)) return 'original'
  if (placed.every(({ id }) => targetOf(id))) return 'translation'
  const isCovered = answers.every(({ id }) => placement.has(id) || targetOf(id))
  return isComplete || (isCovered && !hasOthers) ? 'original' : null
}

/** Without pairs of codes that have no words: a link without any cannot be followed. */
const withoutEmptyCodes = (inline: readonly Inline[]): Inline[] =>
  inline.flatMap((piece): Inline[] => {
    if (typeof piece === 'string' || !('children' in piece)) return [piece]
    const children = withoutEmptyCodes(piece.children)
    return inlineText(children).trim() === '' ? children : [{ ...piece, children }]
  })

/** Returns the paragraph of the original with the unit's source text, or why there is none. */
function findPlace(
  unit: Unit,
  sourceHash: string,
  source: readonly UnitParagraph[],
  t: DeskTranslate,
): UnitParagraph | string {
  const same = source.find(({ id }) => id === unit.id)
  if (same && partHash(same.id, same.inline) === sourceHash) return same
  const [match, ...others] = source.filter(
    ({ id, inline }) =>
      partPlaceOf(id) === partPlaceOf(unit.id) && partHash(id, inline) === sourceHash,
  )
  if (match && others.length === 0) return match
  return match ? t('translations.unplaced.repeated') : t('translations.unplaced.gone')
}

/** Returns an error for each placed unit with a code that neither side of the paragraph has. */
export function unknownCodeFaults(
  placement: Placement,
  { source, targetOf }: ParagraphPairs,
): XliffFault[] {
  return [...placement].flatMap(([id, unit]) => {
    const known = new Set([
      ...(source.find((paragraph) => paragraph.id === id)?.codes.keys() ?? []),
      ...(targetOf(id)?.codes.keys() ?? []),
    ])
    const unknown = codeIds(unit.target).filter((code) => !known.has(code))
    return unknown.length > 0
      ? [
          {
            place: { unit: unit.id },
            key: 'translations.fault.codeNotInSource',
            values: { code: unknown.join(', ') },
          },
        ]
      : []
  })
}
