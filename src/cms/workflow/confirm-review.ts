import type { PayloadRequest } from 'payload'
import { recordEvent } from '../../core/audit-log.ts'
import { clinicDay } from '../../core/clinic-zone.ts'
import type { Person } from '../../core/person.ts'
import { Refusal } from '../../core/refusal.ts'
import type { RiskTier } from '../../core/risk-tiers.ts'
import { projectReview } from '../../published/write/review.ts'
import { publishedEntry } from '../records/load-entry.ts'
import { takeStep } from '../records/take-step.ts'
import { reviewDateOf, reviewMonths, setReviewDate } from '../reviews/dates.ts'
import { reviewOf } from '../reviews/review-of.ts'

export type ReviewConfirmation = {
  /** What the reviewer checked the text against. */
  evidence: string
  /** The hash of the text that they read, so that a publication in between is not waved through. */
  text: string
}

/**
 * A reviewer's word that what readers see is still correct, with what they checked. It moves the
 * review date and is shown to readers; it changes no word and no draft. Throws a Refusal where
 * readers see nothing, another text, or one that nobody has signed.
 */
export const confirmReview = (
  req: PayloadRequest,
  id: number,
  { evidence, text }: ReviewConfirmation,
) =>
  takeStep(req, 'still-correct', id, async ({ sql, person, loaded: { entry }, now }) => {
    const [published] = await sql<{ text_hash: string; risk_tier: RiskTier }>(
      'select text_hash, risk_tier from portal.entries where entry_id = $1',
      [id],
    )
    if (!published || !(await publishedEntry(req, id)))
      throw new Refusal('Readers do not see this answer, so there is nothing to review.', 409)
    if (published.text_hash !== text)
      throw new Refusal(
        'Readers see another text since you opened this page. Read that one first.',
        409,
      )
    if (!(await reviewOf(sql, id, text)))
      throw new Refusal('Nobody has signed off this text yet. Sign it off instead.', 409)
    const previous = await reviewDateOf(sql, id)
    const months = (await reviewMonths(sql))[published.risk_tier]
    const dueOn = await setReviewDate(sql, {
      entryId: id,
      basedOn: await clinicDay(sql, now),
      months,
    })
    await recordReview(person)
    const review = await reviewOf(sql, id, text)
    if (review) await projectReview(sql, id, review)
    await recordEvent(sql, {
      actor: person,
      action: 'entry.still-correct',
      entryId: id,
      locale: entry.locale,
      textHash: text,
      note: evidence,
      details: { wasDueOn: previous?.dueOn ?? null, dueOn },
    })
    return { dueOn }

    function recordReview({ id: personId, name, title, registration }: Person) {
      return sql(
        `insert into workflow.reviews (entry_id, locale, text_hash, person_id, person_name,
          person_title, person_registration, evidence, was_due_on, due_on)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
        [
          id,
          entry.locale,
          text,
          personId,
          name,
          title ?? null,
          registration ?? null,
          evidence,
          previous?.dueOn ?? null,
          dueOn,
        ],
      )
    }
  })
