import type { PayloadRequest } from 'payload'
import { dateInZone } from './clinic-time.ts'
import { sqlOf } from './request-sql.ts'
import type { Row } from './row.ts'
import type { Sql } from './sql.ts'
import { isTimeZone } from './time-zone.ts'

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

const databaseKnows = async (sql: Sql, zone: string) =>
  (await sql('select from pg_catalog.pg_timezone_names where name = $1', [zone])).length > 0

/**
 * Validates a time zone: Node and PostgreSQL must both know it, because both calculate with it.
 * Returns `true` or the message for the field.
 */
export const validateClinicZone = async (
  value: unknown,
  { req }: { req: PayloadRequest },
): Promise<true | string> =>
  (isTimeZone(value) && (await databaseKnows(sqlOf(req), value))) ||
  'Write a time zone as in Europe/London, America/New_York or UTC.'
