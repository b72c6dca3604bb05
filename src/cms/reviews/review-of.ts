import type { Row } from '../../core/row.ts'
import type { Sql } from '../../core/sql.ts'
import type { Review } from '../../published/shapes.ts'
import { shownSignature } from '../records/approvals.ts'
import { reviewDateOf } from './dates.ts'

/**
 * Who last stood by a published text, and when it is due: its signature, or a later word that it is
 * still correct. `null`: nobody has reviewed it.
 */
export async function reviewOf(
  sql: Sql,
  entryId: number,
  textHash: string,
): Promise<Review | null> {
  const approval = await shownSignature(sql, entryId, textHash)
  if (approval?.kind !== 'approval' || approval.personId === null) return null
  const nextOn = (await reviewDateOf(sql, entryId))?.dueOn ?? null
  const [again] = await sql<Row<'workflow.reviews'>>(
    `select * from workflow.reviews where entry_id = $1 and text_hash = $2 order by id desc limit 1`,
    [entryId, textHash],
  )
  if (again && new Date(again.at) > approval.at) {
    return {
      personId: again.person_id,
      by: again.person_name,
      title: again.person_title,
      registration: again.person_registration,
      at: new Date(again.at),
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
