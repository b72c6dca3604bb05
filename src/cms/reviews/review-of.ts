import type { Row } from '../../core/row.ts'
import type { Sql } from '../../core/sql.ts'
import type { Review } from '../../published/shapes.ts'
import { shownSignature } from '../records/approvals.ts'
import { reviewDateOf } from './dates.ts'

/**
 * Returns who last reviewed a published text, by approving it or by confirming it later, and when
 * it is due confirmation. `null` if nobody has reviewed it.
 */
export async function reviewOf(
  sql: Sql,
  entryId: number,
  textHash: string,
): Promise<Review | null> {
  const approval = await shownSignature(sql, entryId, textHash)
  if (approval?.kind !== 'approval' || approval.personId === null) return null
  const nextOn = (await reviewDateOf(sql, entryId))?.dueOn ?? null
  const [confirmation] = await sql<Row<'workflow.reviews'>>(
    `select * from workflow.reviews where entry_id = $1 and text_hash = $2 order by id desc limit 1`,
    [entryId, textHash],
  )
  if (confirmation && new Date(confirmation.at) > approval.at) {
    return {
      personId: confirmation.person_id,
      by: confirmation.person_name,
      title: confirmation.person_title,
      registration: confirmation.person_registration,
      at: new Date(confirmation.at),
      nextOn,
    }
  }
  return {
    personId: approval.personId,
    by: approval.personName,
    title: approval.personTitle,
    registration: approval.personRegistration,
    at: approval.at,
    nextOn,
  }
}
