import { inWords, wallClock } from '../../core/clinic-time.ts'
import { clinicZone } from '../../core/clinic-zone.ts'
import type { Sql } from '../../core/sql.ts'
import { openFailure } from '../records/schedules.ts'

/**
 * What is scheduled of an answer, and what failed. `local` is the wall-clock time in `zone`
 * (YYYY-MM-DDTHH:MM).
 */
export type ScheduleStatus = {
  zone: string
  waiting: { words: string; local: string; by: string } | null
  failed: { words: string; reason: string } | null
}

export async function scheduleStatus(sql: Sql, entryId: number): Promise<ScheduleStatus> {
  const zone = await clinicZone(sql)
  const [row] = await sql<{ publish_at: Date | string; person_name: string }>(
    `select publish_at, person_name from workflow.schedules where entry_id = $1
      and status = 'waiting'`,
    [entryId],
  )
  const failure = row ? null : await openFailure(sql, entryId)
  const at = row && new Date(row.publish_at)
  return {
    zone,
    waiting:
      row && at
        ? { words: inWords(zone, at), local: wallClock(zone, at), by: row.person_name }
        : null,
    failed: failure && { words: inWords(zone, failure.publishAt), reason: failure.reason },
  }
}
