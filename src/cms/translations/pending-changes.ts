import type { Actor } from '../../core/audit-log.ts'
import { insertRows } from '../../core/insert-rows.ts'
import type { Row } from '../../core/row.ts'
import type { Sql } from '../../core/sql.ts'
import type { Entry } from '../entries/entry.ts'
import { textPartsOf } from './fingerprint.ts'
import { openChanges, type PendingChange } from './open-changes.ts'

/**
 * Returns the recorded changes of the originals of translations, applied or not, by the id of the
 * translation; those without any are missing.
 */
export async function pendingOfEach(
  sql: Sql,
  entryIds: readonly number[],
): Promise<Map<number, PendingChange[]>> {
  if (entryIds.length === 0) return new Map()
  const rows = await sql<{
    id: Row<'workflow.translation_pending'>['entry_id']
    pending: PendingChange[]
  }>(
    `select distinct on (p.entry_id) p.entry_id as id, p.pending from workflow.translation_pending p
      where p.entry_id = any($1::int[]) order by p.entry_id, p.id desc`,
    [[...entryIds]],
  )
  return new Map(rows.map(({ id, pending }) => [id, pending]))
}

type NewPending = {
  entryId: number
  sourceTextId: number | null
  pending: readonly PendingChange[]
  act: Row<'workflow.translation_pending', 'act'>['act']
  actor: Actor
  reason?: string
}

export const recordPending = (sql: Sql, changes: NewPending): Promise<void> =>
  recordPendingOfEach(sql, [changes])

/** The same for many translations (each once). */
export const recordPendingOfEach = (sql: Sql, changes: readonly NewPending[]): Promise<void> =>
  insertRows(
    sql,
    'workflow.translation_pending',
    changes.map(({ entryId, sourceTextId, pending, act, actor, reason }) => ({
      entry_id: entryId,
      source_text_id: sourceTextId,
      pending,
      act,
      actor_id: actor.id,
      actor: actor.name,
      reason: reason ?? null,
    })),
  )

/** Returns the changes of the original that this translation has not applied yet. */
export const openChangesOf = async (sql: Sql, entry: Entry): Promise<PendingChange[]> =>
  (await openChangesOfEach(sql, [entry])).get(entry.id) ?? []

/** The same for many entries, by id; originals, and translations without any, are missing. */
export async function openChangesOfEach(
  sql: Sql,
  entries: readonly Entry[],
): Promise<Map<number, PendingChange[]>> {
  const translations = entries.filter(({ translationOf }) => translationOf)
  const pending = await pendingOfEach(
    sql,
    translations.map(({ id }) => id),
  )
  return new Map(
    translations.flatMap((entry): [number, PendingChange[]][] => {
      const own = pending.get(entry.id)
      return own ? [[entry.id, openChanges(own, textPartsOf(entry))]] : []
    }),
  )
}
