import type { PayloadRequest } from 'payload'
import { sqlOf } from '../../../core/request-sql.ts'
import type { Sql } from '../../../core/sql.ts'
import { isTimeZone } from '../../../core/time/time-zone.ts'
import { staffMessages } from '../../messages/staff-messages.ts'

const databaseKnows = async (sql: Sql, zone: string) =>
  (await sql('select from pg_catalog.pg_timezone_names where name = $1', [zone])).length > 0

/**
 * Validates a time zone: Node and PostgreSQL must both know it, because both calculate with it.
 * Returns `true` or the message for the field.
 */
export const validateTimeZone = async (
  value: unknown,
  { req }: { req: PayloadRequest },
): Promise<true | string> =>
  (isTimeZone(value) && (await databaseKnows(sqlOf(req), value))) ||
  staffMessages(req)('settings.timeZone.invalid')
