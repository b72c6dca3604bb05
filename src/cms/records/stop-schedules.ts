import { NotFound, type PayloadRequest } from 'payload'
import { recordEvents, SYSTEM_ACTOR, type Actor } from '../../core/audit-log.ts'
import type { Row } from '../../core/row.ts'
import type { Sql } from '../../core/sql.ts'
import { notifyEach } from '../notices/notices.ts'
import { announceSaves } from '../presence/presence-rows.ts'
import { findEntries, lockEntries } from './load-entries.ts'
import { lockEntry } from './load-entry.ts'
import { saveStates } from './save-state.ts'
import { endSchedules, waitingSchedule, waitingSchedules, type Schedule } from './schedules.ts'

/** Who stopped a set, and why; without an actor it failed, and those who scheduled it are told. */
type Stop = { reason: string; actor?: Actor }

/**
 * Ends the pending schedule of a text, or of any text of the entry, because its approval was
 * revoked, and with it those of its set. Lock the entry by `lockWithSet` first.
 */
export async function stopSchedule(
  req: PayloadRequest,
  sql: Sql,
  { entryId, textHash, reason }: { entryId: number; textHash?: string; reason: string },
): Promise<void> {
  const waiting = await waitingSchedule(sql, entryId)
  if (!waiting || (textHash && waiting.textHash !== textHash)) return
  await endWaiting(sql, [waiting], { reason })
  await stopSet(req, sql, waiting.setId, { reason })
}

/**
 * Ends what waits in a set, because one of its texts does not go out. The texts keep their
 * approvals.
 */
export async function stopSet(
  req: PayloadRequest,
  sql: Sql,
  setId: string | null,
  stop: Stop,
): Promise<void> {
  const ids = await waitingIn(sql, setId)
  if (ids.length === 0) return
  await lockEntries(req, sql, ids)
  await endWaiting(sql, [...(await waitingSchedules(sql, ids)).values()], stop)
  const newest = await findEntries(req, ids, true)
  const scheduled = [...newest.values()].filter(({ state }) => state === 'scheduled')
  await saveStates(req, scheduled, 'approved')
  await announceSaves(
    sql,
    scheduled.map(({ id }) => id),
  )
}

async function endWaiting(
  sql: Sql,
  schedules: readonly Schedule[],
  { reason, actor }: Stop,
): Promise<void> {
  await endSchedules(
    sql,
    schedules.map(({ entryId }) => ({ entryId, status: actor ? 'cancelled' : 'failed', reason })),
  )
  await recordEvents(
    sql,
    schedules.map(({ entryId, locale, textHash }) => ({
      actor: actor ?? SYSTEM_ACTOR,
      action: actor ? 'entry.unscheduled' : 'schedule.failed',
      ...{ entryId, locale, textHash, note: reason },
    })),
  )
  if (actor) return
  await notifyEach(
    sql,
    schedules.map(({ entryId, personId }) => ({
      ...{ people: [personId], kind: 'failed', entryId, by: SYSTEM_ACTOR },
    })),
  )
}

/** The entries that wait in a set. */
async function waitingIn(sql: Sql, setId: string | null): Promise<number[]> {
  if (setId === null) return []
  const rows = await sql<Row<'workflow.schedules', 'entry_id'>>(
    `select entry_id from workflow.schedules where set_id = $1 and status = 'waiting'`,
    [setId],
  )
  return rows.map(({ entry_id }) => entry_id)
}

/**
 * Locks an entry as `lockEntry` does, with those that wait to go out with it: a step that stops them
 * must lock all of them in the order of `lockEntries`. Throws NotFound.
 */
export async function lockWithSet(req: PayloadRequest, sql: Sql, id: number): Promise<void> {
  if (!Number.isInteger(id)) throw new NotFound(req.t)
  const [waiting] = await sql<Row<'workflow.schedules', 'set_id'>>(
    `select set_id from workflow.schedules where entry_id = $1 and status = 'waiting'`,
    [id],
  )
  const set = await waitingIn(sql, waiting?.set_id ?? null)
  if (set.length > 0) await lockEntries(req, sql, set)
  await lockEntry(req, sql, id)
}
