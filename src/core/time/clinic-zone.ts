import type { Row } from '../row.ts'
import type { Sql } from '../sql.ts'
import { dateInZone } from './clinic-time.ts'

/** Returns the clinic's time zone (IANA name). */
export async function clinicTimeZone(sql: Sql): Promise<string> {
  const [row] = await sql<Row<'public.settings', 'time_zone'>>(
    'select time_zone from public.settings limit 1',
  )
  return row?.time_zone ?? 'UTC'
}

/** Returns the date (YYYY-MM-DD) in the clinic at an instant. */
export const clinicDate = async (sql: Sql, at: Date): Promise<string> =>
  dateInZone(await clinicTimeZone(sql), at)
