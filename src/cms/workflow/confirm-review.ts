import type { PayloadRequest } from 'payload'
import { recordEvent } from '../../core/audit-log.ts'
import type { Person } from '../../core/person.ts'
import { Refusal } from '../../core/refusal.ts'
import type { RiskTier } from '../../core/risk-tiers.ts'
import type { Row } from '../../core/row.ts'
import { clinicDate } from '../../core/time/clinic-zone.ts'
import { projectReview } from '../../published/write/review.ts'
import { staffMessages } from '../messages/staff-messages.ts'
import { authorsOfSigned, signOffRule } from '../records/four-eyes.ts'
import { publishedEntry } from '../records/load-entry.ts'
import { requireOtherEyes, requireUnbarred } from '../records/may-sign.ts'
import { takeStep } from '../records/take-step.ts'
import { reviewDateOf, reviewMonths, setReviewDate } from '../reviews/dates.ts'
import { reviewOf } from '../reviews/review-of.ts'

export type ReviewConfirmation = {
  /** What the reviewer checked the text against. */
  evidence: string
  /** The hash of the text that they read. If another one is public by now, the step is refused. */
  text: string
}

/**
 * Records a reviewer's confirmation that the public text is still correct. Sets the next review
 * date and is shown to readers; no text changes. Throws a Refusal if nothing is public, if the
 * public text is another one, if nobody has signed it, or if the reviewer wrote it.
 */
export const confirmReview = (
  req: PayloadRequest,
  id: number,
  { evidence, text }: ReviewConfirmation,
) =>
  takeStep(req, 'still-correct', id, async ({ sql, person, loaded: { entry }, now }) => {
    const t = staffMessages(req)
    const [published] = await sql<Row<'portal.entries', 'text_hash'> & { risk_tier: RiskTier }>(
      'select text_hash, risk_tier from portal.entries where entry_id = $1',
      [id],
    )
    if (!published || !(await publishedEntry(req, id)))
      throw new Refusal(t('workflow.nothingToReview'), 409)
    if (published.text_hash !== text) throw new Refusal(t('workflow.otherTextPublished'), 409)
    if (!(await reviewOf(sql, id, text))) throw new Refusal(t('workflow.neverSigned'), 409)
    const signOff = await signOffRule(req)
    await requireUnbarred(req, { sql, person, locale: entry.locale, signOff, now })
    const authors = await authorsOfSigned(sql, id, text)
    await requireOtherEyes(req, { sql, person, signOff, now }, authors)
    const previous = await reviewDateOf(sql, id)
    const months = (await reviewMonths(sql))[published.risk_tier]
    const dueOn = await setReviewDate(sql, {
      entryId: id,
      basedOn: await clinicDate(sql, now),
      months,
    })
    await insertReview(person)
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

    function insertReview({ id: personId, name, title, registration }: Person) {
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
