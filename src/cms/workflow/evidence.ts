import type { Person } from '../../core/person.ts'

/** The fewest characters in which somebody can say what they checked a text against. */
export const MIN_EVIDENCE = 3

/**
 * Whether a signature needs a note of what the text was checked against: the text is of high risk,
 * and nobody on the staff but the person who signs had a hand in it. That is so for imported texts,
 * and for one's own where one signature is enough.
 *
 * @param authors The IDs of those who wrote since the last signature.
 */
export const needsEvidence = (
  isHighRisk: boolean,
  authors: readonly number[],
  signer: Pick<Person, 'id'>,
): boolean => isHighRisk && authors.every((author) => author === signer.id)

/** Whether a note says enough to be evidence. */
export const isEvidence = (note: string | undefined): boolean =>
  (note ?? '').trim().length >= MIN_EVIDENCE
