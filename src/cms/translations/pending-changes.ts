import type { Actor } from '../../core/audit-log.ts'
import type { Row } from '../../core/row.ts'
import type { Sql } from '../../core/sql.ts'
import type { Entry } from '../entries/entry.ts'
import { textPartsOf } from './fingerprint.ts'
import { openChanges, type PendingChange } from './staleness.ts'

/** Returns the recorded changes of a translation's original, applied or not. */
export async function pendingOf(sql: Sql, entryId: number): Promise<PendingChange[]> {
  const [row] = await sql<{ pending: PendingChange[] }>(
    'select pending from workflow.translation_pending where entry_id = $1 order by id desc limit 1',
    [entryId],
  )
  return row?.pending ?? []
}

type NewPending = {
  entryId: number
  sourceTextId: number | null
  pending: readonly PendingChange[]
  act: Row<'workflow.translation_pending', 'act'>['act']
  actor: Actor
  reason?: string
}

export async function recordPending(
  sql: Sql,
  { entryId, sourceTextId, pending, act, actor, reason }: NewPending,
): Promise<void> {
  await sql(
    `insert into workflow.translation_pending (entry_id, source_text_id, pending, act, actor_id,
      actor, reason) values ($1, $2, $3::jsonb, $4, $5, $6, $7)`,
    [entryId, sourceTextId, JSON.stringify(pending), act, actor.id, actor.name, reason ?? null],
  )
}

/** Returns the changes of the original that this translation has not applied yet. */
export async function openChangesOf(sql: Sql, entry: Entry): Promise<PendingChange[]> {
  return entry.translationOf ? openChanges(await pendingOf(sql, entry.id), textPartsOf(entry)) : []
}
