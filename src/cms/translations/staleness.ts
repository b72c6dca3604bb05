import { SEVERITIES, type Severity } from '../../core/severities.ts'
import { isSinglePlace } from '../../fields/translated-fields.ts'
import { compareTexts, type PartChange } from './compare.ts'
import { answerPartsOf, fingerprintOf, partAt, type TextPart } from './fingerprint.ts'

/**
 * A paragraph of the original that changed after it was translated. The change counts as applied
 * when the matching paragraph of the translation is none of `before` any more. If the translation
 * is divided into other paragraphs than the original, its whole answer is compared instead.
 */
export type PendingChange = {
  place: TextPart['place'] | 'paragraph' | 'added'
  /** Hashes of the original's paragraph before and after. `null` if it was added or removed. */
  was: string | null
  now: string | null
  severity: Severity
  /**
   * Hashes of the translation's paragraph when the original changed; fingerprints for `answer`,
   * numbers of paragraphs for `added`.
   */
  before: string[]
}

const rankOf = (severity: Severity): number => SEVERITIES.indexOf(severity)
const moreSevere = (one: Severity, other: Severity): Severity =>
  rankOf(one) >= rankOf(other) ? one : other
const NO_PARAGRAPH = ''

/** Whether a text of the translation has applied a change of the original. */
function isApplied(pending: PendingChange, text: readonly TextPart[]): boolean {
  const answer = answerPartsOf(text)
  switch (pending.place) {
    case 'paragraph':
      return !answer.some(({ hash }) => pending.before.includes(hash))
    case 'answer':
      return !pending.before.includes(fingerprintOf(answer))
    case 'added':
      return answer.length > Math.max(...pending.before.map(Number))
    default:
      return !pending.before.includes(partAt(text, pending.place)?.hash ?? NO_PARAGRAPH)
  }
}

/** Returns the changes of the original that a text of the translation has not applied yet. */
export const openChanges = (
  pending: readonly PendingChange[],
  text: readonly TextPart[],
): PendingChange[] => pending.filter((each) => !isApplied(each, text))

/** Returns the highest severity of open changes, or `null` if there are none. */
export const severityOf = (open: readonly PendingChange[]): Severity | null =>
  open.reduce<Severity | null>(
    (worst, { severity }) => (worst ? moreSevere(worst, severity) : severity),
    null,
  )

/**
 * Returns the pending changes of a translation after its original changed from `before` to `now`.
 * `texts` are the current texts of the translation: the published one (or, before its first
 * publication, the newest draft) first, then a newer draft. A change that is reverted before
 * anybody translated it is dropped.
 */
export function updatePending(
  pending: readonly PendingChange[],
  before: readonly TextPart[],
  now: readonly TextPart[],
  severity: Severity,
  texts: readonly (readonly TextPart[])[],
): PendingChange[] {
  const kept = new Set(pending)
  const added: PendingChange[] = []
  for (const change of compareTexts(before, now)) {
    const earlier = [...kept].find((each) => isContinuation(each, change))
    const fresh: PendingChange = {
      was: change.was?.hash ?? null,
      now: change.now?.hash ?? null,
      severity,
      ...counterpart(change, before, texts),
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
  change: PartChange,
  before: readonly TextPart[],
  texts: readonly (readonly TextPart[])[],
): Pick<PendingChange, 'place' | 'before'> {
  const { place, wasIndex } = change
  if (place !== 'answer')
    return { place, before: unique(texts.map((text) => partAt(text, place)?.hash ?? NO_PARAGRAPH)) }
  if (wasIndex === null)
    return {
      place: 'added',
      before: unique(texts.map((text) => String(answerPartsOf(text).length))),
    }
  const paragraphs = answerPartsOf(before).length
  const aligned = texts
    .map((text) => answerPartsOf(text))
    .filter((answer) => answer.length === paragraphs)
  if (aligned.length < texts.length)
    return {
      place: 'answer',
      before: unique(texts.map((text) => fingerprintOf(answerPartsOf(text)))),
    }
  return {
    place: 'paragraph',
    before: unique(aligned.map((answer) => answer[wasIndex]?.hash ?? NO_PARAGRAPH)),
  }
}

const unique = (values: readonly string[]): string[] => [...new Set(values)]
