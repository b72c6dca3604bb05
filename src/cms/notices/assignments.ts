import type { Person } from '../../core/person.ts'
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

/** Returns who submitted an answer last, if that is known. */
export async function lastSubmitter(sql: Sql, entryId: number): Promise<number | null> {
  const [row] = await sql<{ id: number | null }>(
    `select actor_id as id from workflow.events
      where entry_id = $1 and action = 'entry.submitted' order by id desc limit 1`,
    [entryId],
  )
  return row?.id ?? null
}
