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
export async function machineHashes(sql: Sql, entryId: number): Promise<Set<string>> {
  const rows = await sql<Row<'workflow.machine_parts', 'hash'>>(
    `select hash from (select distinct on (hash) hash, taken_over from workflow.machine_parts
      where entry_id = $1 order by hash, id desc) last where not taken_over`,
    [entryId],
  )
  return new Set(rows.map(({ hash }) => hash))
}

/** Returns the parts of an entry that a machine wrote and nobody has accepted. */
export async function machineParts(sql: Sql, entry: Entry): Promise<TextPart[]> {
  const hashes = await machineHashes(sql, entry.id)
  return hashes.size === 0 ? [] : textPartsOf(entry).filter(({ hash }) => hashes.has(hash))
}
