import type { PayloadRequest } from 'payload'
import { recordEvent, type Actor } from '../../core/audit-log.ts'
import { Refusal } from '../../core/refusal.ts'
import type { Row } from '../../core/row.ts'
import type { Sql } from '../../core/sql.ts'
import type { Entry } from '../entries/entry.ts'
import { takeStep } from '../records/take-step.ts'
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

/** Records that a person has read and accepted the machine-made parts of the newest text. */
export const acceptMachineText = (req: PayloadRequest, id: number, seen: string) =>
  takeStep(
    req,
    'take-over',
    id,
    async ({ sql, person, loaded: { entry, hash } }) => {
      const parts = await machineParts(sql, entry)
      if (parts.length === 0)
        throw new Refusal('Nothing in this text was written by a machine.', 409)
      await recordMachineParts(sql, id, [...new Set(parts.map((each) => each.hash))], true, person)
      await recordEvent(sql, {
        actor: person,
        action: 'translation.taken-over',
        entryId: id,
        locale: entry.locale,
        textHash: hash,
        details: { paragraphs: parts.length },
      })
    },
    seen,
  )
