import type { Row } from '../../core/row.ts'
import type { SourceChange } from '../../core/severities.ts'
import type { Sql } from '../../core/sql.ts'

/** A pending publication. */
export type Schedule = {
  id: number
  entryId: number
  locale: string
  versionId: number
  textHash: string
  publishAt: Date
  note: string | null
  change: SourceChange | null
  personId: number
  personName: string
  attempts: number
  /** The texts that go out together with this one, or not at all. */
  setId: string | null
}
type ScheduleRow = Row<'workflow.schedules'> & { change: SourceChange | null }

const scheduleFrom = (row: ScheduleRow): Schedule => ({
  id: Number(row.id),
  entryId: row.entry_id,
  locale: row.locale,
  versionId: row.version_id,
  textHash: row.text_hash,
  publishAt: new Date(row.publish_at),
  note: row.note,
  change: row.change,
  personId: row.person_id,
  personName: row.person_name,
  attempts: row.attempts,
  setId: row.set_id,
})

/**
 * The pending schedule of an entry, locked until the transaction ends; null if there is none. Lock
 * the entry first.
 */
export const waitingSchedule = async (sql: Sql, entryId: number): Promise<Schedule | null> =>
  (await waitingSchedules(sql, [entryId])).get(entryId) ?? null

/** The same for many entries, by entry id. */
export async function waitingSchedules(
  sql: Sql,
  entryIds: readonly number[],
): Promise<Map<number, Schedule>> {
  const rows = await sql<ScheduleRow>(
    `select * from workflow.schedules where entry_id = any($1::int[]) and status = 'waiting'
      order by id for update`,
    [[...entryIds]],
  )
  return new Map(rows.map((row) => [row.entry_id, scheduleFrom(row)]))
}

export type ScheduleEnd = { status: 'published' | 'failed' | 'cancelled'; reason?: string }

/** Ends the entry's pending schedule. Returns whether there was one. */
export const endSchedule = async (sql: Sql, entryId: number, end: ScheduleEnd): Promise<boolean> =>
  (await endSchedules(sql, [{ entryId, ...end }])) > 0

/** The same for many entries. Returns how many there were. */
export async function endSchedules(
  sql: Sql,
  ends: readonly (ScheduleEnd & { entryId: number })[],
): Promise<number> {
  const rows = await sql(
    `update workflow.schedules s
        set status = n.status, reason = n.reason, ended_at = clock_timestamp()
       from jsonb_to_recordset($1::jsonb) n ("entryId" int, status text, reason text)
      where s.entry_id = n."entryId" and s.status = 'waiting' returning s.id`,
    [JSON.stringify(ends)],
  )
  return rows.length
}

/** The failed schedule of an entry that still needs somebody, as in `OPEN_FAILURES`; else null. */
export async function openFailure(
  sql: Sql,
  entryId: number,
): Promise<{ id: number; publishAt: Date; reason: string } | null> {
  const [row] = await sql<Row<'workflow.schedules', 'id' | 'publish_at' | 'reason'>>(
    `select id, publish_at, reason from (${OPEN_FAILURES}) failed where entry_id = $1`,
    [entryId],
  )
  return row
    ? { id: Number(row.id), publishAt: new Date(row.publish_at), reason: row.reason ?? '' }
    : null
}

/**
 * The query of failed schedules that still need somebody: not dismissed, and with no newer schedule
 * or publication.
 */
export const OPEN_FAILURES = `select s.* from workflow.schedules s where s.status = 'failed'
  and s.seen_at is null
  and not exists (select 1 from workflow.schedules newer where newer.entry_id = s.entry_id
    and newer.id > s.id)
  and not exists (select 1 from portal.history h where h.entry_id = s.entry_id
    and h.shown_from > s.ended_at)`
