import { SEVERITIES, type Severity } from '../../core/severities.ts'
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
export const moreSevere = (one: Severity, other: Severity): Severity =>
  rankOf(one) >= rankOf(other) ? one : other
/** Stands for a field without text. */
export const NO_PARAGRAPH = ''

/** Whether a text of the translation has applied a change of the original. */
export function isApplied(pending: PendingChange, text: readonly TextPart[]): boolean {
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
