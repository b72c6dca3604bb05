import type { Severity } from '../../core/severities.ts'
import { isSinglePlace, SINGLE_FIELDS } from '../../fields/translated-fields.ts'
import { answerPartsOf, partAt, type TextPart } from './fingerprint.ts'
import type { PendingChange } from './staleness.ts'

/**
 * A paragraph of the original beside its translation. `was`: the original's text when it was
 * translated, if it changed since.
 */
export type SideBySide = {
  place: TextPart['place']
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
 * Pairs the paragraphs of an original and its translation in order. Those that changed since the
 * translation was made also have the original's earlier text.
 */
export function sideBySideRows(
  source: readonly TextPart[],
  translation: readonly TextPart[],
  open: readonly PendingChange[],
  words: ReadonlyMap<string, string>,
  machine: ReadonlySet<string>,
) {
  const row = (
    place: TextPart['place'],
    from: TextPart | null,
    to: TextPart | null,
  ): SideBySide => {
    const changed =
      from &&
      open.find(
        ({ now, place: where }) =>
          now === from.hash && (where === place || (place === 'answer' && !isSinglePlace(where))),
      )
    return {
      place,
      source: from?.text ?? null,
      translation: to?.text ?? null,
      machine: to !== null && machine.has(to.hash),
      was: changed ? (changed.was === null ? '' : (words.get(changed.was) ?? '')) : null,
      severity: changed?.severity ?? null,
    }
  }
  const [from, to] = [answerPartsOf(source), answerPartsOf(translation)]
  const answers = Array.from({ length: Math.max(from.length, to.length) }, (_, index) =>
    row('answer', from[index] ?? null, to[index] ?? null),
  )
  const gone = open
    .filter(({ now }) => now === null)
    .map(({ was, severity, place }): SideBySide => ({
      place: isSinglePlace(place) ? place : 'answer',
      source: null,
      was: words.get(was ?? '') ?? '',
      severity,
      translation: null,
      machine: false,
    }))
  const singles = SINGLE_FIELDS.flatMap(({ place }) => {
    const [one, other] = [partAt(source, place), partAt(translation, place)]
    return one || other ? [row(place, one, other)] : []
  })
  return { paragraphs: [...singles, ...answers, ...gone], pairsOff: from.length === to.length }
}
