import type { Person } from '../../core/person.ts'
import type { Row } from '../../core/row.ts'
import type { Sql } from '../../core/sql.ts'

/** Asks one person to take the next step of an answer; `null` asks anyone who is free. */
export async function assign(
  sql: Sql,
  entryId: number,
  personId: number | null,
  by: Pick<Person, 'name'>,
): Promise<void> {
  if (personId === null) {
    await sql('delete from workflow.assignments where entry_id = $1', [entryId])
    return
  }
  await sql(
    `insert into workflow.assignments (entry_id, person_id, by_name) values ($1, $2, $3)
      on conflict (entry_id) do update set person_id = excluded.person_id,
        by_name = excluded.by_name, at = clock_timestamp()`,
    [entryId, personId, by.name],
  )
}

/** Asks nobody for the next step of answers any more. */
export const endAssignments = (sql: Sql, entryIds: readonly number[]) =>
  sql('delete from workflow.assignments where entry_id = any($1::int[])', [[...entryIds]])

/** Returns who submitted an answer last, if that is known. */
export const lastSubmitter = async (sql: Sql, entryId: number): Promise<number | null> =>
  (await lastSubmitters(sql, [entryId])).get(entryId) ?? null

/** The same for many answers, by id. */
export async function lastSubmitters(
  sql: Sql,
  entryIds: readonly number[],
): Promise<Map<number, number | null>> {
  const rows = await sql<{
    id: NonNullable<Row<'workflow.events'>['entry_id']>
    by: Row<'workflow.events'>['actor_id']
  }>(
    `select distinct on (e.entry_id) e.entry_id as id, e.actor_id as by from workflow.events e
      where e.entry_id = any($1::int[]) and e.action = 'entry.submitted'
      order by e.entry_id, e.id desc`,
    [[...entryIds]],
  )
  return new Map(rows.map(({ id, by }) => [id, by]))
}
