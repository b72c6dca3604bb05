import { recordEvent } from '../../core/audit-log.ts'
import type { Row } from '../../core/row.ts'
import type { SourceChange } from '../../core/severities.ts'
import type { Sql } from '../../core/sql.ts'

/** A publication that is to come. */
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
})

/**
 * What waits to be published of an answer, held until the transaction ends. Hold the entry first.
 */
export async function waitingSchedule(sql: Sql, entryId: number): Promise<Schedule | null> {
  const [row] = await sql<ScheduleRow>(
    `select * from workflow.schedules where entry_id = $1 and status = 'waiting' for update`,
    [entryId],
  )
  return row ? scheduleFrom(row) : null
}

export type ScheduleEnd = { status: 'published' | 'failed' | 'cancelled'; reason?: string }

/** Ends what waits for an answer, whatever it is. Answers whether something did. */
export async function endSchedule(
  sql: Sql,
  entryId: number,
  { status, reason }: ScheduleEnd,
): Promise<boolean> {
  const rows = await sql(
    `update workflow.schedules set status = $2, reason = $3, ended_at = clock_timestamp()
      where entry_id = $1 and status = 'waiting' returning id`,
    [entryId, status, reason ?? null],
  )
  return rows.length > 0
}

/** A revoked approval stops what was scheduled by it: the one text, or every text of the answer. */
export async function stopSchedule(
  sql: Sql,
  {
    entryId,
    locale,
    textHash,
    reason,
  }: { entryId: number; locale: string; textHash?: string; reason: string },
): Promise<void> {
  const [waiting] = await sql<Row<'workflow.schedules', 'text_hash'>>(
    `select text_hash from workflow.schedules where entry_id = $1 and status = 'waiting'`,
    [entryId],
  )
  if (!waiting || (textHash && waiting.text_hash !== textHash)) return
  await endSchedule(sql, entryId, { status: 'failed', reason })
  await recordEvent(sql, {
    actor: { id: null, name: 'Attune' },
    action: 'schedule.failed',
    entryId,
    locale,
    textHash: waiting.text_hash,
    note: reason,
  })
}

/**
 * What failed of an answer and nobody has dealt with since: no newer schedule, no publication, not
 * put aside.
 */
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

/** Every schedule that failed and still needs somebody. */
export const OPEN_FAILURES = `select s.* from workflow.schedules s where s.status = 'failed'
  and s.seen_at is null
  and not exists (select 1 from workflow.schedules newer where newer.entry_id = s.entry_id
    and newer.id > s.id)
  and not exists (select 1 from portal.history h where h.entry_id = s.entry_id
    and h.shown_from > s.ended_at)`
