import {
  inlineText,
  type Inline,
  type Unit,
  type UnitState,
  type XliffFault,
  type XliffPlace,
} from '../units/types.ts'
import { isMachineMade } from './machine-origin.ts'
import { childElements, textContent, type XmlElement } from './parse-xml.ts'
import { parseInline } from './read-inline.ts'

const STATES: Record<string, UnitState> = {
  initial: 'new',
  new: 'new',
  'needs-translation': 'new',
  translated: 'translated',
  'needs-review-translation': 'translated',
  'needs-review-l10n': 'translated',
  reviewed: 'reviewed',
  'signed-off': 'reviewed',
  final: 'published',
}
/** A code of XLIFF that is written as words. */
const CODE_AS_WORDS = /<\/?(?:g|x|bx|ex|bpt|ept|ph|it|pc|sc|ec|mrk)(?:\s[^<>]*)?\/?>/

/** Adds a fault if a target has codes as words that the source does not have. */
function refuseEscapedCodes(
  source: readonly Inline[],
  target: readonly Inline[] | null,
  place: XliffPlace,
  faults: XliffFault[],
): void {
  const code = CODE_AS_WORDS.exec(inlineText(target ?? []))?.[0]
  if (code && !CODE_AS_WORDS.test(inlineText(source)))
    faults.push({
      place,
      key: 'translations.fault.escapedCode',
      values: { code: code.slice(0, 40) },
    })
}

/** Reads a unit of version 1.2. */
export function parseUnit12(unit: XmlElement, place: XliffPlace, faults: XliffFault[]): Unit {
  const [source] = childElements(unit, 'source')
  const [target] = childElements(unit, 'target')
  const [segments] = childElements(unit, 'seg-source')
  if (!source) faults.push({ place, key: 'translations.fault.noSource' })
  const translated = target ? trimmed(parseInline(target, place, faults)) : null
  const original = source ? trimmed(parseInline(source, place, faults)) : []
  refuseEscapedCodes(original, translated, place, faults)
  return {
    id: unit.attributes.id ?? '',
    source: original,
    target: translated,
    state: STATES[target?.attributes.state ?? ''] ?? 'new',
    machine: isMachineMade(unit),
    notes: childElements(unit, 'note').map(textContent),
    partial: Boolean(
      target && segments && inlineText(translated ?? []).trim() && lacksSegments(segments, target),
    ),
  }
}

/**
 * Whether a segment of the source has no text in the target. If the target has no segments at all,
 * the tool translated the unit as a whole.
 */
function lacksSegments(source: XmlElement, target: XmlElement): boolean {
  const marks = (parent: XmlElement): XmlElement[] =>
    childElements(parent).flatMap((child) =>
      child.name === 'mrk' && child.attributes.mtype === 'seg' ? [child] : marks(child),
    )
  const targetText = new Map(
    marks(target).map((mark) => [mark.attributes.mid, textContent(mark).trim()]),
  )
  return (
    targetText.size > 0 &&
    marks(source).some(
      (mark) => textContent(mark).trim() !== '' && !targetText.get(mark.attributes.mid),
    )
  )
}

/** Reads a unit of version 2.x. Its segments together are the paragraph. */
export function parseUnit20(unit: XmlElement, place: XliffPlace, faults: XliffFault[]): Unit {
  const parts = childElements(unit).filter(({ name }) => name === 'segment' || name === 'ignorable')
  const segments = parts.filter(({ name }) => name === 'segment')
  if (segments.length === 0) faults.push({ place, key: 'translations.fault.noSegment' })
  for (const part of parts)
    if (childElements(part, 'source').length !== 1)
      faults.push({ place, key: 'translations.fault.segmentWithoutSource' })
  const translatedSegments = segments.filter((segment) =>
    childElements(segment, 'target').some((target) => textContent(target).trim() !== ''),
  )
  const textSegments = segments.filter((segment) =>
    childElements(segment, 'source').some((source) => textContent(source).trim() !== ''),
  )
  const isComplete =
    segments.length > 0 && textSegments.every((segment) => translatedSegments.includes(segment))
  const inlineOf = (part: XmlElement, name: 'source' | 'target'): Inline[] => {
    const [found] = childElements(part, name)
    const [fallback] = part.name === 'ignorable' ? childElements(part, 'source') : []
    const element = found ?? fallback
    return element ? parseInline(element, place, faults) : []
  }
  const states = segments.map(({ attributes }) => STATES[attributes.state ?? 'initial'] ?? 'new')
  const original = trimmed(parts.flatMap((part) => inlineOf(part, 'source')))
  const translated =
    translatedSegments.length > 0
      ? trimmed(inTargetOrder(parts).flatMap((part) => inlineOf(part, 'target')))
      : null
  refuseEscapedCodes(original, translated, place, faults)
  return {
    id: unit.attributes.id ?? '',
    source: original,
    target: translated,
    partial: translatedSegments.length > 0 && !isComplete,
    state: states.includes('new') ? 'new' : (states[0] ?? 'new'),
    machine: isMachineMade(unit),
    notes: childElements(unit, 'notes')
      .flatMap((notes) => childElements(notes, 'note'))
      .map(textContent),
  }
}

/**
 * Returns the parts of a unit in the order of the target, which `order` on a <target> may change.
 */
function inTargetOrder(parts: readonly XmlElement[]): XmlElement[] {
  const given = parts.map((part, index) => ({
    part,
    order: Number(childElements(part, 'target')[0]?.attributes.order ?? index + 1),
  }))
  return given.sort((one, other) => one.order - other.order).map(({ part }) => part)
}

/** Replaces line breaks, which tools add when they format XML, by spaces. A paragraph has none. */
function collapseLineBreaks(inline: readonly Inline[]): Inline[] {
  return inline.map((piece): Inline =>
    typeof piece === 'string'
      ? piece.replace(/[ \t]*\n\s*/g, ' ')
      : 'children' in piece
        ? { ...piece, children: collapseLineBreaks(piece.children) }
        : piece,
  )
}

/** Returns the text without line breaks inside and without spaces at its ends. */
function trimmed(inline: readonly Inline[]): Inline[] {
  const flat = collapseLineBreaks(inline)
  const [first] = flat
  if (typeof first === 'string') flat[0] = first.trimStart()
  const last = flat.at(-1)
  if (typeof last === 'string') flat[flat.length - 1] = last.trimEnd()
  return flat.filter((piece) => piece !== '')
}
