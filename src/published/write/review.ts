import type { Sql } from '../../core/sql.ts'
import type { Review } from '../shapes.ts'
import { announceChange } from './announce.ts'

/**
 * Writes who last confirmed a text and when the next review is due. Runs in the caller's
 * transaction.
 */
export async function projectReview(
  sql: Sql,
  entryId: number,
  { by, title, registration, at, nextOn }: Review,
): Promise<void> {
  await sql(
    `update portal.entries
        set reviewed_by = $2, reviewer_title = $3, reviewer_registration = $4, reviewed_at = $5,
            next_review_on = $6
      where entry_id = $1 and reviewed`,
    [entryId, by, title, registration, at, nextOn],
  )
  await announceChange(sql, { kind: 'published', entryId })
}

/** Writes new dates for the next reviews of several texts. Runs in the caller's transaction. */
export async function projectReviewDates(sql: Sql, entryIds: readonly number[]): Promise<void> {
  await sql(
    `update portal.entries e set next_review_on = d.due_on from workflow.review_dates d
      where d.entry_id = e.entry_id and e.reviewed and e.entry_id = any($1::int[])
        and e.next_review_on is distinct from d.due_on`,
    [[...entryIds]],
  )
  await announceChange(sql, { kind: 'published' })
}
