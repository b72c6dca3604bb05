import type { Row } from '../../core/row.ts'
import type { Sql } from '../../core/sql.ts'
import type { Review } from '../../published/shapes.ts'
import { shownSignatures } from '../records/approvals.ts'
import { reviewDatesOf } from './dates.ts'

/**
 * Returns who last reviewed a published text, by approving it or by confirming it later, and when
 * it is due confirmation. `null` if nobody has reviewed it.
 */
export const reviewOf = async (
  sql: Sql,
  entryId: number,
  textHash: string,
): Promise<Review | null> => (await reviewsOf(sql, [{ entryId, textHash }])).get(entryId) ?? null

/** The same for texts of different entries, by entry id; those that nobody reviewed are missing. */
export async function reviewsOf(
  sql: Sql,
  texts: readonly { entryId: number; textHash: string }[],
): Promise<Map<number, Review>> {
  const approvals = [...(await shownSignatures(sql, texts))].filter(
    ([, { kind, personId }]) => kind === 'approval' && personId !== null,
  )
  if (approvals.length === 0) return new Map()
  const dates = await reviewDatesOf(
    sql,
    approvals.map(([entryId]) => entryId),
  )
  const rows = await sql<Row<'workflow.reviews'>>(
    `select distinct on (r.entry_id) r.*
       from jsonb_to_recordset($1::jsonb) t ("entryId" int, "textHash" text)
         join workflow.reviews r on r.entry_id = t."entryId" and r.text_hash = t."textHash"
      order by r.entry_id, r.id desc`,
    [JSON.stringify(texts)],
  )
  const confirmations = new Map(rows.map((row) => [row.entry_id, row]))
  return new Map(
    approvals.flatMap(([entryId, approval]): [number, Review][] => {
      const nextOn = dates.get(entryId)?.dueOn ?? null
      const confirmation = confirmations.get(entryId)
      if (confirmation && new Date(confirmation.at) > approval.at)
        return [
          [
            entryId,
            {
              personId: confirmation.person_id,
              by: confirmation.person_name,
              title: confirmation.person_title,
              registration: confirmation.person_registration,
              at: new Date(confirmation.at),
              nextOn,
            },
          ],
        ]
      if (approval.personId === null) return []
      return [
        [
          entryId,
          {
            personId: approval.personId,
            by: approval.personName,
            title: approval.personTitle,
            registration: approval.personRegistration,
            at: approval.at,
            nextOn,
          },
        ],
      ]
    }),
  )
}
