import { localeFacts } from '../../../i18n/locales.ts'
import type { Entry } from '../../entries/entry.ts'
import { textPart, type PartPlace } from '../fingerprint.ts'
import type { PendingChange } from '../staleness.ts'
import {
  codeIds,
  paragraphNodes,
  toInline,
  replaceParagraphs,
  type InlineCodes,
  type LexicalNode,
} from './inline.ts'
import { inlineText, type Inline, type Unit, type UnitState, type XliffFault } from './shapes.ts'

type UnitParagraph = { id: string; inline: Inline[]; codes: InlineCodes }
const NO_CODES: InlineCodes = new Map()
const partPlaceOf = (id: string): PartPlace =>
  id === 'question' || id === 'short-answer' ? id : 'answer'
const keyOf = (id: string, inline: readonly Inline[]): string =>
  textPart(partPlaceOf(id), inlineText(inline)).hash

/**
 * The paragraphs of an entry under the ids that they have in a file. Codes are numbered as in
 * `original`, where one is given.
 */
function unitParagraphs(entry: Entry, original: readonly UnitParagraph[] = []): UnitParagraph[] {
  const plain = (id: string, text: string | null | undefined): UnitParagraph[] =>
    text?.trim() ? [{ id, inline: [text.trim()], codes: NO_CODES }] : []
  const answer = paragraphNodes(entry.answer).map((node, index) => {
    const id = `answer-${index + 1}`
    return { id, ...toInline(node, original.find((each) => each.id === id)?.codes) }
  })
  return [
    ...plain('question', entry.question),
    ...plain('short-answer', entry.shortAnswer),
    ...answer,
  ]
}

const answerParagraphs = (paragraphs: readonly UnitParagraph[]) =>
  paragraphs.filter(({ id }) => partPlaceOf(id) === 'answer')
const sameParagraphCount = (one: readonly UnitParagraph[], other: readonly UnitParagraph[]) =>
  answerParagraphs(one).length === answerParagraphs(other).length

type Translation = {
  entry: Entry
  state: UnitState
  open: readonly PendingChange[]
  machine: ReadonlySet<string>
}

/**
 * What goes into a file for one answer: each paragraph with the words that its translation has for
 * it now.
 */
export function unitsOf(original: Entry, translation: Translation | null): Unit[] {
  const source = unitParagraphs(original)
  const target = translation ? unitParagraphs(translation.entry, source) : []
  const sameShape = sameParagraphCount(source, target)
  return source.map(({ id, inline }) => {
    const counterpart =
      partPlaceOf(id) !== 'answer' || sameShape ? target.find((each) => each.id === id) : undefined
    const key = counterpart && keyOf(id, counterpart.inline)
    const translated = counterpart && key !== keyOf(id, inline) ? counterpart.inline : null
    const changed =
      key === undefined
        ? []
        : (translation?.open ?? []).filter(({ before }) => before.includes(key))
    return {
      id,
      source: inline,
      target: translated,
      machine: key !== undefined && Boolean(translation?.machine.has(key)),
      state: translated === null || changed.length > 0 ? 'new' : (translation?.state ?? 'new'),
      notes: changed.map(
        ({ severity }) =>
          `The original of this paragraph changed after it was translated (${severity}).`,
      ),
    }
  })
}

export type UnplacedUnit = { unit: string; why: string; source: string; target: string }
/**
 * A paragraph of the file that found its place. `before`: what the translation says there now;
 * `null` where it says nothing of its own yet.
 */
export type PlacedUnit = {
  unit: string
  source: string
  before: string | null
  now: string
  /** Bold words, links and so on of the original that the translation lacks. */ lost: string[]
}
export type MergeResult = {
  found: PlacedUnit[]
  changes: Partial<Pick<Entry, 'question' | 'shortAnswer' | 'answer'>>
  placed: number
  machine: string[]
  unplaced: UnplacedUnit[]
  faults: XliffFault[]
}

/**
 * Puts the translated paragraphs of a file into a translation, each where the original still says
 * what the file's source says. What belongs to words that the original does not have any more is
 * told, not placed.
 */
export function mergeUnits(
  units: readonly Unit[],
  original: Entry,
  translation: Entry,
): MergeResult {
  const source = unitParagraphs(original)
  const target = unitParagraphs(translation, source)
  const sameShape = sameParagraphCount(source, target)
  const unplaced: UnplacedUnit[] = []
  const faults: XliffFault[] = []
  const found = new Map<string, Unit & { target: Inline[] }>()
  for (const unit of units) {
    if (!unit.target || !inlineText(unit.target).trim()) continue
    const key = keyOf(unit.id, unit.source)
    if (keyOf(unit.id, unit.target) === key) continue
    const home = unit.partial
      ? 'Only a part of it is translated in the file.'
      : findPlace(unit, key, source)
    if (typeof home === 'string')
      unplaced.push({
        unit: unit.id,
        why: home,
        source: inlineText(unit.source),
        target: inlineText(unit.target),
      })
    else found.set(home.id, { ...unit, target: unit.target })
  }
  const answers = answerParagraphs(source)
  const inAnswer = answers.filter(({ id }) => found.has(id))
  if (inAnswer.length > 0 && !sameShape && inAnswer.length < answers.length) {
    for (const { id } of inAnswer) {
      const unit = found.get(id)
      if (unit)
        unplaced.push({
          unit: unit.id,
          why: 'The translation is divided into other paragraphs than its original, and the file has only some of them.',
          source: inlineText(unit.source),
          target: inlineText(unit.target),
        })
      found.delete(id)
    }
  }
  for (const [id, unit] of found) {
    const known = new Set([
      ...(source.find((each) => each.id === id)?.codes.keys() ?? []),
      ...(sameShape ? (target.find((each) => each.id === id)?.codes.keys() ?? []) : []),
    ])
    const unknownCodes = codeIds(unit.target).filter((code) => !known.has(code))
    if (unknownCodes.length > 0)
      faults.push({
        place: `unit ${unit.id}`,
        message: `Its translation has a code (${unknownCodes.join(', ')}) that its source does not have.`,
      })
  }
  const words = (id: string) =>
    inlineText(found.get(id)?.target ?? [])
      .replace(/\s+/gu, ' ')
      .trim()
  const base = sameShape ? translation.answer : original.answer
  const answer =
    base && answers.some(({ id }) => found.has(id))
      ? replaceParagraphs(
          base,
          answers.map(({ id, codes }) => {
            const unit = found.get(id)
            return unit
              ? {
                  inline: unit.target,
                  codes: new Map([
                    ...(target.find((each) => each.id === id)?.codes ?? []),
                    ...codes,
                  ]),
                }
              : null
          }),
          localeFacts(translation.locale).dir,
        )
      : undefined
  const saidNow = (id: string, inline: readonly Inline[]): string | null => {
    const there =
      partPlaceOf(id) !== 'answer' || sameShape ? target.find((each) => each.id === id) : undefined
    return there && keyOf(id, there.inline) !== keyOf(id, inline) ? inlineText(there.inline) : null
  }
  return {
    found: source.flatMap(({ id, inline, codes }) => {
      const unit = found.get(id)
      return unit
        ? [
            {
              unit: id,
              source: inlineText(inline),
              before: saidNow(id, inline),
              now: inlineText(unit.target),
              lost: lostCodes(inline, codes, unit.target),
            },
          ]
        : []
    }),
    placed: found.size,
    unplaced,
    faults,
    machine: [...found]
      .filter(([, unit]) => unit.machine)
      .map(([id, unit]) => keyOf(id, unit.target)),
    changes: {
      ...(found.has('question') ? { question: words('question') } : {}),
      ...(found.has('short-answer') ? { shortAnswer: words('short-answer') } : {}),
      ...(answer ? { answer } : {}),
    },
  }
}

const kindOf = ({ type, format }: LexicalNode): string =>
  type === 'link' || type === 'autolink'
    ? 'the link'
    : type === 'linebreak'
      ? 'a line break'
      : Number(format) & 1
        ? 'bold'
        : Number(format) & 2
          ? 'italic'
          : 'the formatting'

function lostCodes(
  source: readonly Inline[],
  codes: InlineCodes,
  target: readonly Inline[],
): string[] {
  const kept = new Set(codeIds(target))
  const walk = (inline: readonly Inline[]): string[] =>
    inline.flatMap((piece) => {
      if (typeof piece === 'string') return []
      const [code, inner] = [codes.get(piece.id), 'children' in piece ? piece.children : []]
      const words = inlineText(inner).trim()
      return [
        ...(code && !kept.has(piece.id) ? [`${kindOf(code)}${words && ` “${words}”`}`] : []),
        ...walk(inner),
      ]
    })
  return walk(source)
}

function findPlace(
  unit: Unit,
  key: string,
  source: readonly UnitParagraph[],
): UnitParagraph | string {
  const same = source.find(({ id }) => id === unit.id)
  if (same && keyOf(same.id, same.inline) === key) return same
  const elsewhere = source.filter(
    ({ id, inline }) => partPlaceOf(id) === partPlaceOf(unit.id) && keyOf(id, inline) === key,
  )
  if (elsewhere.length === 1 && elsewhere[0]) return elsewhere[0]
  return elsewhere.length > 1
    ? 'The original has this paragraph more than once.'
    : 'The original does not say this any more.'
}
