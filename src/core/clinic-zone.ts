import type { PayloadRequest } from 'payload'
import { dateInZone } from './clinic-time.ts'
import { sqlOf } from './request-sql.ts'
import type { Sql } from './sql.ts'
import { isTimeZone } from './time-zone.ts'

/** The clinic's time zone (IANA name). */
export async function clinicTimeZone(sql: Sql): Promise<string> {
  const [row] = await sql<{ time_zone: string }>('select time_zone from public.settings limit 1')
  return row?.time_zone ?? 'UTC'
}

/** The clinic's day (YYYY-MM-DD) at a moment. */
export const clinicDate = async (sql: Sql, at: Date): Promise<string> =>
  dateInZone(await clinicTimeZone(sql), at)

const databaseKnows = async (sql: Sql, zone: string) =>
  (await sql('select from pg_catalog.pg_timezone_names where name = $1', [zone])).length > 0

/**
 * Whether this program and its database both know a time zone: both reckon with it. Answers `true`
 * or the reason.
 */
export const validateClinicZone = async (
  value: unknown,
  { req }: { req: PayloadRequest },
): Promise<true | string> =>
  (isTimeZone(value) && (await databaseKnows(sqlOf(req), value))) ||
  'Write a time zone as in Europe/London, America/New_York or UTC.'
