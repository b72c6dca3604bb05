import { SEVERITY_VALUES, type Severity } from '../../core/severities.ts'
import { compareTexts, type PartChange } from './compare.ts'
import { answerPartsOf, fingerprintOf, partAt, type TextPart } from './fingerprint.ts'

/**
 * A paragraph of the original that changed after a translation was made, and how to see in the
 * translation that somebody took the change over: none of the words that stood `before` in its
 * counterpart stand there any more. Where the translation has other paragraphs than the original,
 * its whole answer stands for the paragraph.
 */
export type PendingChange = {
  place: 'question' | 'short-answer' | 'paragraph' | 'answer' | 'added'
  /**
   * Hashes of the original's paragraph before and after; `null` where it was added or taken out.
   */
  was: string | null
  now: string | null
  severity: Severity
  before: string[]
}

const rankOf = (severity: Severity): number => SEVERITY_VALUES.indexOf(severity)
const moreSevere = (one: Severity, other: Severity): Severity =>
  rankOf(one) >= rankOf(other) ? one : other
const NO_PARAGRAPH = ''

/** Whether a text of the translation has taken one change of the original over. */
function isApplied(pending: PendingChange, text: readonly TextPart[]): boolean {
  const answer = answerPartsOf(text)
  switch (pending.place) {
    case 'question':
    case 'short-answer':
      return !pending.before.includes(partAt(text, pending.place)?.hash ?? NO_PARAGRAPH)
    case 'paragraph':
      return !answer.some(({ hash }) => pending.before.includes(hash))
    case 'answer':
      return !pending.before.includes(fingerprintOf(answer))
    case 'added':
      return answer.length > Math.max(...pending.before.map(Number))
  }
}

/** The changes of the original that a text of the translation has not taken over yet. */
export const openChanges = (
  pending: readonly PendingChange[],
  text: readonly TextPart[],
): PendingChange[] => pending.filter((each) => !isApplied(each, text))

/** The gravest of them, or `null` when the text is current. */
export const severityOf = (open: readonly PendingChange[]): Severity | null =>
  open.reduce<Severity | null>(
    (worst, { severity }) => (worst ? moreSevere(worst, severity) : severity),
    null,
  )

/**
 * What a translation has to take over after its original changed from `before` to `now`. `texts`
 * are the translation's words at this moment: what readers have (or, before its first publication,
 * the newest draft) first, a newer draft after it. A change that is taken back before anybody
 * translated it is gone.
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
 * A paragraph changes again, after the translation took the earlier change over or before. `null`:
 * it is back at what the translation says.
 */
function mergeChanges(
  earlier: PendingChange,
  fresh: PendingChange,
  takenOver: boolean,
): PendingChange | null {
  if (fresh.now === earlier.was) return takenOver ? fresh : null
  const before =
    earlier.place === fresh.place ? unique([...earlier.before, ...fresh.before]) : fresh.before
  return takenOver
    ? { ...fresh, before }
    : { ...fresh, was: earlier.was, severity: moreSevere(earlier.severity, fresh.severity), before }
}

/**
 * Whether a new change goes on from an earlier one: the same paragraph changed again, or came back.
 */
function isContinuation(earlier: PendingChange, change: PartChange): boolean {
  const inAnswer = earlier.place !== 'question' && earlier.place !== 'short-answer'
  if (inAnswer !== (change.place === 'answer') || (!inAnswer && earlier.place !== change.place))
    return false
  return change.was === null
    ? earlier.now === null && earlier.was === (change.now?.hash ?? null)
    : earlier.now === change.was.hash
}

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
