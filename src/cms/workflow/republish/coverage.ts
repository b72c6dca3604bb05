import type { Row } from '../../../core/row.ts'
import type { Sql } from '../../../core/sql.ts'

/** Lets some originals be written again in the overview of translations, when this commits. */
export async function remakeCoverage(sql: Sql, originals: readonly number[]): Promise<void> {
  await sql(
    `insert into workflow.changed_coverage (entry_id)
      select jsonb_array_elements_text($1::jsonb)::int`,
    [JSON.stringify(originals)],
  )
}

/** Lets rows without an original be removed from the overview, when this commits. */
export async function removeCoverageOfNone(sql: Sql): Promise<void> {
  await sql(
    `insert into workflow.changed_coverage (entry_id)
     select c.entry_id from workflow.coverage c where not exists (
       select from workflow.desk_list l where l.entry_id = c.entry_id and l.source_id = l.entry_id)`,
  )
}

/** The topics that the overview counts, and 0 for all of them together. */
export const countedTopics = async (sql: Sql): Promise<number[]> =>
  (
    await sql<Row<'public.topics', 'id'>>(
      `select 0 as id union select id from public.topics
       union select topic_id from workflow.coverage_counts order by id`,
    )
  ).map(({ id }) => id)

/** Counts the originals of a topic again. */
export async function recountCoverage(sql: Sql, topic: number): Promise<void> {
  await sql('select workflow.recount_coverage($1::int)', [topic])
}
