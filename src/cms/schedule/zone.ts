import type { Sql } from '../../published/shapes.ts'

/** The clinic's time zone (IANA name). */
export async function clinicZone(sql: Sql): Promise<string> {
  const [row] = await sql<{ time_zone: string }>('select time_zone from public.settings limit 1')
  return row?.time_zone ?? 'UTC'
}
