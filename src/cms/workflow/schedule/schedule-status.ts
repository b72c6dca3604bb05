import type { Row } from '../../../core/row.ts'
import type { Sql } from '../../../core/sql.ts'
import { wallClock } from '../../../core/time/clinic-time.ts'
import { clinicTimeZone } from '../../../core/time/clinic-zone.ts'
import { formatTime } from '../../../core/time/format-time.ts'
import type { Locale } from '../../../i18n/locales.ts'
import { openFailure } from '../../records/schedules.ts'

/**
 * The scheduled publication of an entry, or the one that failed. `words` is the time in words in
 * the clinic's time zone, `local` the wall-clock time in `zone` (YYYY-MM-DDTHH:MM).
 */
export type ScheduleStatus = {
  zone: string
  waiting: { words: string; local: string; by: string } | null
  failed: { words: string; reason: string } | null
}

export async function scheduleStatus(
  sql: Sql,
  entryId: number,
  locale: Locale,
): Promise<ScheduleStatus> {
  const zone = await clinicTimeZone(sql)
  const [row] = await sql<Row<'workflow.schedules', 'publish_at' | 'person_name'>>(
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
        ? {
            words: formatTime(at, { zone, locale, style: 'long' }),
            local: wallClock(zone, at),
            by: row.person_name,
          }
        : null,
    failed: failure && {
      words: formatTime(failure.publishAt, { zone, locale, style: 'long' }),
      reason: failure.reason,
    },
  }
}
