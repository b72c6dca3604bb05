import { createLocalReq } from 'payload'
import { inTransaction } from '../../core/request-sql.ts'
import type { Row } from '../../core/row.ts'
import type { Job } from '../../core/ticker/job.ts'
import { clinicDate } from '../../core/time/clinic-zone.ts'
import { projectReviewDates } from '../../published/write/review.ts'
import { reviewMonths, setReviewDates } from './dates.ts'

const BATCH_SIZE = 1_000

/**
 * Moves due dates that were computed with an outdated interval, after a change in Settings or of
 * the risk tier of an original.
 */
export const rebalanceDueDates: Job = {
  name: 'review-dates',
  every: 5,
  run: async ({ payload, signal, now }) => {
    const req = await createLocalReq({}, payload)
    while (!signal.aborted) {
      const moved = await inTransaction(req, async (sql) => {
        const { high, medium, low } = await reviewMonths(sql)
        const rows = await sql<
          Row<'workflow.review_dates', 'entry_id' | 'months'> & { based_on: string }
        >(
          `select * from (
             select d.entry_id, d.based_on::text as based_on, d.months as was, case e.risk_tier
               when 'high' then $1::int when 'low' then $3::int else $2::int end as months
               from portal.entries e join workflow.review_dates d using (entry_id)) each
            where was <> months order by based_on, entry_id limit ${BATCH_SIZE}`,
          [high, medium, low],
        )
        const notBefore = await clinicDate(sql, now)
        await setReviewDates(
          sql,
          rows.map(({ entry_id: entryId, based_on: basedOn, months }) => ({
            entryId,
            basedOn,
            months,
            notBefore,
          })),
        )
        if (rows.length > 0)
          await projectReviewDates(
            sql,
            rows.map((row) => row.entry_id),
          )
        return rows.length
      })
      if (moved < BATCH_SIZE) return
    }
  },
}
