import type { Severity } from '../../core/severities.ts'
import { isSinglePlace, SINGLE_FIELDS } from '../../fields/translated-fields.ts'
import { answerPartsOf, partAt, type TextPart } from './fingerprint.ts'
import type { PendingChange } from './open-changes.ts'
import { pairParts, type Clues } from './pair-parts.ts'

/**
 * A paragraph of the original beside its translation. `was`: the original's text when it was
 * translated, if it changed since.
 */
export type SideBySide = {
  place: TextPart['place']
  /** The index of the paragraph in the translation's answer, if it has one there. */
  at: number | null
  source: string | null
  was: string | null
  severity: Severity | null
  translation: string | null
  machine: boolean
}

/**
 * Returns the editor's notes on the changes that are still pending, newest first. `texts` are all
 * published texts, newest first.
 */
export function notesForChanges(
  open: readonly PendingChange[],
  texts: readonly { parts: readonly TextPart[]; note: string | null }[],
): string[] {
  return texts.flatMap(({ parts, note }, index) => {
    const [now, before] = [
      new Set(parts.map(({ hash }) => hash)),
      new Set((texts[index + 1]?.parts ?? []).map(({ hash }) => hash)),
    ]
    const isStillPending = open.some(
      (change) =>
        (change.now !== null && now.has(change.now) && !before.has(change.now)) ||
        (change.was !== null && before.has(change.was) && !now.has(change.was)),
    )
    return note && isStillPending ? [note] : []
  })
}

/**
 * Pairs the paragraphs of an original and its translation. Those that changed since the translation
 * was made also have the original's earlier text. Where nothing says what belongs together, they
 * stand in order.
 */
export function sideBySideRows(
  source: readonly TextPart[],
  translation: readonly TextPart[],
  clues: Clues,
  words: ReadonlyMap<string, string>,
  machine: ReadonlySet<string>,
) {
  const { open } = clues
  const row = (
    place: TextPart['place'],
    from: TextPart | null,
    to: TextPart | null,
    at: number | null = null,
  ): SideBySide => {
    const changed =
      from &&
      open.find(
        ({ now, place: where }) =>
          now === from.hash && (where === place || (place === 'answer' && !isSinglePlace(where))),
      )
    return {
      place,
      at,
      source: from?.text ?? null,
      translation: to?.text ?? null,
      machine: to !== null && machine.has(to.hash),
      was: changed ? (changed.was === null ? '' : (words.get(changed.was) ?? '')) : null,
      severity: changed?.severity ?? null,
    }
  }
  const [from, to] = [answerPartsOf(source), answerPartsOf(translation)]
  const { targets, unpaired } = pairParts(
    from.map(({ hash }) => hash),
    to.map(({ hash }) => hash),
    clues,
  )
  const isOpen = ({ hash }: TextPart) => !open.some(({ now, was }) => now === hash && was === null)
  const inOrder = [...unpaired]
  const answers = from.map((part, index) => {
    const at = targets[index] ?? (isOpen(part) ? inOrder.shift() : undefined) ?? null
    return row('answer', part, at === null ? null : (to[at] ?? null), at)
  })
  const shown = new Set(answers.map(({ at }) => at))
  const rest = new Map([...to].flatMap((part, at) => (shown.has(at) ? [] : [[at, part] as const])))
  const gone = open
    .filter(({ now, was }) => now === null && !from.some(({ hash }) => hash === was))
    .map(({ was, severity, place, before }): SideBySide => {
      const [at, part] = [...rest].find(([, { hash }]) => before.includes(hash)) ?? [null, null]
      if (at !== null) rest.delete(at)
      return {
        ...row(isSinglePlace(place) ? place : 'answer', null, part, at),
        was: words.get(was ?? '') ?? '',
        severity,
      }
    })
  const others = [...rest].map(([at, part]) => row('answer', null, part, at))
  const singles = SINGLE_FIELDS.flatMap(({ place }) => {
    const [one, other] = [partAt(source, place), partAt(translation, place)]
    return one || other ? [row(place, one, other)] : []
  })
  return {
    paragraphs: [...singles, ...answers, ...others, ...gone],
    pairsOff: from.length === to.length,
  }
}
