import type { Severity } from '../../core/severities.ts'
import { isSinglePlace } from '../../fields/translated-fields.ts'
import { compareTexts, type PartChange } from './compare.ts'
import { answerPartsOf, fingerprintOf, partAt, type TextPart } from './fingerprint.ts'
import {
  isApplied,
  moreSevere,
  NO_PARAGRAPH,
  openChanges,
  type PendingChange,
} from './open-changes.ts'
import { NO_CLUES, pairParts, type Clues } from './pair-parts.ts'

/** A text of a translation, and what is known of the paragraphs that it translates. */
type TranslatedText = Clues & { parts: readonly TextPart[] }

/**
 * Returns the pending changes of a translation after its original changed from `before` to `now`.
 * `texts` are the current texts of the translation: the published one (or, before its first
 * publication, the newest draft) first, then a newer draft; `known` is what the memory knows of
 * them. A change that is reverted before anybody translated it is dropped.
 */
export function updatePending(
  pending: readonly PendingChange[],
  before: readonly TextPart[],
  now: readonly TextPart[],
  severity: Severity,
  texts: readonly (readonly TextPart[])[],
  known: Clues['known'] = NO_CLUES.known,
): PendingChange[] {
  const kept = new Set(pending)
  const translated = texts.map((parts) => ({ parts, known, open: openChanges(pending, parts) }))
  const added: PendingChange[] = []
  for (const change of compareTexts(before, now)) {
    const earlier = [...kept].find((each) => isContinuation(each, change))
    const fresh: PendingChange = {
      was: change.was?.hash ?? null,
      now: change.now?.hash ?? null,
      severity,
      ...counterpart(change, before, translated),
    }
    if (earlier) kept.delete(earlier)
    const next = earlier ? mergeChanges(earlier, fresh, isApplied(earlier, texts[0] ?? [])) : fresh
    if (next) added.push(next)
  }
  return [...kept, ...added]
}

/**
 * Merges a further change of a paragraph with the earlier one. Returns `null` if the paragraph is
 * back to what was translated.
 */
function mergeChanges(
  earlier: PendingChange,
  fresh: PendingChange,
  isEarlierApplied: boolean,
): PendingChange | null {
  if (fresh.now === earlier.was) return isEarlierApplied ? fresh : null
  const before =
    earlier.place === fresh.place ? unique([...earlier.before, ...fresh.before]) : fresh.before
  return isEarlierApplied
    ? { ...fresh, before }
    : { ...fresh, was: earlier.was, severity: moreSevere(earlier.severity, fresh.severity), before }
}

/** Whether a change is of the same paragraph as an earlier one: changed again, or restored. */
function isContinuation(earlier: PendingChange, change: PartChange): boolean {
  const inAnswer = !isSinglePlace(earlier.place)
  if (inAnswer !== (change.place === 'answer') || (!inAnswer && earlier.place !== change.place))
    return false
  return change.was === null
    ? earlier.now === null && earlier.was === (change.now?.hash ?? null)
    : earlier.now === change.was.hash
}

/** Returns what the translation has in place of the changed paragraph. */
function counterpart(
  { place, was, wasIndex }: PartChange,
  before: readonly TextPart[],
  texts: readonly TranslatedText[],
): Pick<PendingChange, 'place' | 'before'> {
  if (place !== 'answer')
    return {
      place,
      before: unique(texts.map(({ parts }) => partAt(parts, place)?.hash ?? NO_PARAGRAPH)),
    }
  const answers = texts.map(({ parts }) => answerPartsOf(parts))
  const isStillAdded = texts.every(({ open }) =>
    open.some((each) => each.place === 'added' && each.now === was?.hash),
  )
  if (wasIndex === null || (isStillAdded && texts.length > 0))
    return { place: 'added', before: unique(answers.map((answer) => String(answer.length))) }
  const source = answerPartsOf(before).map(({ hash }) => hash)
  const paragraphs = texts.map(({ known, open }, index) => {
    const target = (answers[index] ?? []).map(({ hash }) => hash)
    const at = pairParts(source, target, { known, open }).targets[wasIndex]
    return target[at ?? -1]
  })
  const found = paragraphs.filter((hash) => hash !== undefined)
  return found.length < texts.length
    ? { place: 'answer', before: unique(answers.map(fingerprintOf)) }
    : { place: 'paragraph', before: unique(found) }
}

const unique = (values: readonly string[]): string[] => [...new Set(values)]
