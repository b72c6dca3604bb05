import type { Sql } from '../../core/sql.ts'
import type { Review } from '../shapes.ts'
import { notifyReaders } from './text.ts'

/** Writes who last stood by a text, and when it is due again. Runs in the caller's transaction. */
export async function projectReview(
  sql: Sql,
  entryId: number,
  { by, title, registration, at, nextOn }: Review,
): Promise<void> {
  await sql(
    `update portal.entries set reviewed_by = $2, reviewer_title = $3, reviewer_registration = $4,
      reviewed_at = $5, next_review_on = $6 where entry_id = $1 and reviewed`,
    [entryId, by, title, registration, at, nextOn],
  )
  await notifyReaders(sql, { kind: 'published', entryId })
}

/** Writes new review dates of several texts. Runs in the caller's transaction. */
export async function projectReviewDates(sql: Sql, entryIds: readonly number[]): Promise<void> {
  await sql(
    `update portal.entries e set next_review_on = d.due_on from workflow.review_dates d
      where d.entry_id = e.entry_id and e.reviewed and e.entry_id = any($1::int[])
        and e.next_review_on is distinct from d.due_on`,
    [[...entryIds]],
  )
  await notifyReaders(sql, { kind: 'labels' })
}
