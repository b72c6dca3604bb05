import type { PayloadRequest } from 'payload'
import { recordEvent } from '../../../core/audit-log.ts'
import { Refusal } from '../../../core/refusal.ts'
import { clinicDate } from '../../../core/time/clinic-zone.ts'
import { projectReviewDates } from '../../../published/write/review.ts'
import { staffMessages } from '../../messages/staff-messages.ts'
import { takeStep } from '../../records/take-step.ts'
import { reviewDateOf } from '../../reviews/dates.ts'
import { monthsLater } from '../../reviews/due-date.ts'

/**
 * Sets the day (YYYY-MM-DD) on which the public text is due for its next review: any day from today
 * until its interval ends. Throws a Refusal if the day is another, or if no reviewed text is public.
 */
export const setReviewDateTo = (req: PayloadRequest, id: number, day: string) =>
  takeStep(req, 'set-review-date', id, async ({ sql, person, loaded: { entry }, now }) => {
    const t = staffMessages(req)
    const [shown] = await sql('select from portal.entries where entry_id = $1 and reviewed', [id])
    const date = shown ? await reviewDateOf(sql, id) : null
    if (!date) throw new Refusal(t('workflow.noReviewDate'), 409)
    const today = await clinicDate(sql, now)
    const latest = monthsLater(date.basedOn, date.months)
    const last = latest > today ? latest : today
    if (day < today || day > last)
      throw new Refusal(t('workflow.reviewDateOutside', { from: today, to: last }), 422)
    await sql('update workflow.review_dates set due_on = $2 where entry_id = $1', [id, day])
    await projectReviewDates(sql, [id])
    await recordEvent(sql, {
      actor: person,
      action: 'entry.review-date-set',
      entryId: id,
      locale: entry.locale,
      details: { wasDueOn: date.dueOn, dueOn: day },
    })
    return { dueOn: day }
  })
