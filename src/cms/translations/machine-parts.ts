import type { Actor } from '../../core/audit-log.ts'
import type { Row } from '../../core/row.ts'
import type { Sql } from '../../core/sql.ts'
import type { Entry } from '../entries/entry.ts'
import { textPartsOf, type TextPart } from './fingerprint.ts'

/** Records parts as written by a machine, or as accepted by a person (`takenOver`). */
export async function recordMachineParts(
  sql: Sql,
  entryId: number,
  hashes: readonly string[],
  takenOver: boolean,
  actor: Actor,
): Promise<void> {
  await sql(
    `insert into workflow.machine_parts (entry_id, hash, taken_over, actor_id, actor)
      select $1, hash, $3, $4, $5 from jsonb_array_elements_text($2::jsonb) hash`,
    [entryId, JSON.stringify(hashes), takenOver, actor.id, actor.name],
  )
}

/** Returns the hashes of paragraphs of an entry that a machine wrote and nobody has accepted. */
export const machineHashes = async (sql: Sql, entryId: number): Promise<Set<string>> =>
  (await machineHashesOf(sql, [entryId])).get(entryId) ?? new Set()

/** The same for many entries, by id; those without any are missing. */
async function machineHashesOf(
  sql: Sql,
  entryIds: readonly number[],
): Promise<Map<number, Set<string>>> {
  const rows = await sql<{
    id: Row<'workflow.machine_parts'>['entry_id']
    hashes: Row<'workflow.machine_parts'>['hash'][]
  }>(
    `select entry_id as id, array_agg(hash) as hashes
       from (select distinct on (entry_id, hash) entry_id, hash, taken_over
               from workflow.machine_parts where entry_id = any($1::int[])
              order by entry_id, hash, id desc) last
      where not taken_over group by entry_id`,
    [[...entryIds]],
  )
  return new Map(rows.map(({ id, hashes }) => [id, new Set(hashes)]))
}

/** Returns the parts of an entry that a machine wrote and nobody has accepted. */
export const machineParts = async (sql: Sql, entry: Entry): Promise<TextPart[]> =>
  (await machinePartsOf(sql, [entry])).get(entry.id) ?? []

/** The same for many entries, by id; those without any are missing. */
export async function machinePartsOf(
  sql: Sql,
  entries: readonly Entry[],
): Promise<Map<number, TextPart[]>> {
  const made = await machineHashesOf(
    sql,
    entries.map(({ id }) => id),
  )
  return new Map(
    entries.flatMap((entry): [number, TextPart[]][] => {
      const hashes = made.get(entry.id)
      return hashes ? [[entry.id, textPartsOf(entry).filter(({ hash }) => hashes.has(hash))]] : []
    }),
  )
}
