import type { Row } from '../../core/row.ts'
import type { Sql } from '../../core/sql.ts'

/**
 * Those of the topics that are of high risk. Raising a risk counts as soon as it is saved; lowering
 * it only once it is signed, because it takes rules off the answers of the topic. Before a topic's
 * risk was ever signed, every risk that it had counts.
 */
export async function topicsOfHighRisk(sql: Sql, ids: readonly number[]): Promise<Set<number>> {
  if (ids.length === 0) return new Set()
  const rows = await sql<Row<'public.topics', 'id'>>(
    `select t.id from public.topics t where t.id = any ($1::int[]) and (
       t.risk_tier = 'high' or coalesce(
         (select r.content->>'riskTier' = 'high' from workflow.label_releases r
           where r.collection = 'topics' and r.record_id = t.id and r.part = 'shared'
             and r.content is not null order by r.id desc limit 1),
         exists (select from workflow.label_drafts d where d.collection = 'topics'
           and d.record_id = t.id and d.part = 'shared' and d.content->>'riskTier' = 'high')
       ))`,
    [ids],
  )
  return new Set(rows.map(({ id }) => id))
}
