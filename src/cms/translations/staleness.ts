import { SEVERITY_VALUES, type Severity } from '../../core/severities.ts'
import { compareTexts, type Change } from './compare.ts'
import { answerPartsOf, fingerprintOf, partAt, type Part } from './fingerprint.ts'

/**
 * A paragraph of the original that changed after a translation was made, and how to see in the
 * translation that somebody took the change over: none of the words that stood `before` in its
 * counterpart stand there any more. Where the translation has other paragraphs than the original,
 * its whole answer stands for the paragraph.
 */
export type Pending = {
  place: 'question' | 'short-answer' | 'paragraph' | 'answer' | 'added'
  /**
   * Hashes of the original's paragraph before and after; `null` where it was added or taken out.
   */
  was: string | null
  now: string | null
  severity: Severity
  before: string[]
}

const strength = (severity: Severity): number => SEVERITY_VALUES.indexOf(severity)
const graver = (one: Severity, other: Severity): Severity =>
  strength(one) >= strength(other) ? one : other
const NOTHING = ''

/** Whether a text of the translation has taken one change of the original over. */
export function isTakenOver(pending: Pending, text: readonly Part[]): boolean {
  const answer = answerPartsOf(text)
  switch (pending.place) {
    case 'question':
    case 'short-answer':
      return !pending.before.includes(partAt(text, pending.place)?.hash ?? NOTHING)
    case 'paragraph':
      return !answer.some(({ hash }) => pending.before.includes(hash))
    case 'answer':
      return !pending.before.includes(fingerprintOf(answer))
    case 'added':
      return answer.length > Math.max(...pending.before.map(Number))
  }
}

/** The changes of the original that a text of the translation has not taken over yet. */
export const openChanges = (pending: readonly Pending[], text: readonly Part[]): Pending[] =>
  pending.filter((each) => !isTakenOver(each, text))

/** The gravest of them, or `null` when the text is current. */
export const severityOf = (open: readonly Pending[]): Severity | null =>
  open.reduce<Severity | null>(
    (worst, { severity }) => (worst ? graver(worst, severity) : severity),
    null,
  )

/**
 * What a translation has to take over after its original changed from `before` to `now`. `texts`
 * are the translation's words at this moment: what readers have (or, before its first publication,
 * the newest draft) first, a newer draft after it. A change that is taken back before anybody
 * translated it is gone.
 */
export function followOriginal(
  pending: readonly Pending[],
  before: readonly Part[],
  now: readonly Part[],
  severity: Severity,
  texts: readonly (readonly Part[])[],
): Pending[] {
  const kept = new Set(pending)
  const added: Pending[] = []
  for (const change of compareTexts(before, now)) {
    const earlier = [...kept].find((each) => continues(each, change))
    const fresh: Pending = {
      was: change.was?.hash ?? null,
      now: change.now?.hash ?? null,
      severity,
      ...counterpart(change, before, texts),
    }
    if (earlier) kept.delete(earlier)
    const next = earlier ? goOn(earlier, fresh, isTakenOver(earlier, texts[0] ?? [])) : fresh
    if (next) added.push(next)
  }
  return [...kept, ...added]
}

/**
 * A paragraph changes again, after the translation took the earlier change over or before. `null`:
 * it is back at what the translation says.
 */
function goOn(earlier: Pending, fresh: Pending, takenOver: boolean): Pending | null {
  if (fresh.now === earlier.was) return takenOver ? fresh : null
  const before =
    earlier.place === fresh.place ? unique([...earlier.before, ...fresh.before]) : fresh.before
  return takenOver
    ? { ...fresh, before }
    : { ...fresh, was: earlier.was, severity: graver(earlier.severity, fresh.severity), before }
}

/**
 * Whether a new change goes on from an earlier one: the same paragraph changed again, or came back.
 */
function continues(earlier: Pending, change: Change): boolean {
  const inAnswer = earlier.place !== 'question' && earlier.place !== 'short-answer'
  if (inAnswer !== (change.place === 'answer') || (!inAnswer && earlier.place !== change.place))
    return false
  return change.was === null
    ? earlier.now === null && earlier.was === (change.now?.hash ?? null)
    : earlier.now === change.was.hash
}

function counterpart(
  change: Change,
  before: readonly Part[],
  texts: readonly (readonly Part[])[],
): Pick<Pending, 'place' | 'before'> {
  const { place, wasIndex } = change
  if (place !== 'answer')
    return { place, before: unique(texts.map((text) => partAt(text, place)?.hash ?? NOTHING)) }
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
    before: unique(aligned.map((answer) => answer[wasIndex]?.hash ?? NOTHING)),
  }
}

const unique = (values: readonly string[]): string[] => [...new Set(values)]
