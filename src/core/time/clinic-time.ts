import { fromDate, parseDateTime, toCalendarDateTime, toZoned } from '@internationalized/date'
import type { CalendarDateTime } from '@internationalized/date'

/** What a clock change does to a wall-clock time: the hour is skipped, or occurs twice. */
type ClockChange = 'missing' | 'doubled' | null
export type ClinicMoment = { at: Date; clockChange: ClockChange }

/** `malformed`: not written as YYYY-MM-DDTHH:MM; `unknown`: there is no such day or time. */
export class InvalidTime extends RangeError {
  readonly reason: 'malformed' | 'unknown'
  constructor(reason: InvalidTime['reason']) {
    super(`${reason} time`)
    this.name = 'InvalidTime'
    this.reason = reason
  }
}

/**
 * Converts a wall-clock time (YYYY-MM-DDTHH:MM) in a time zone (IANA name) to an instant. A time
 * in the hour that clocks skip moves past the jump (01:30 becomes 02:30); a time that occurs twice
 * means its first occurrence. This is the rule “compatible” of ECMAScript's Temporal and RFC 5545.
 * Throws InvalidTime for anything but such a time.
 */
export function toInstant(zone: string, local: string): ClinicMoment {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(local)) throw new InvalidTime('malformed')
  const wall = parse(local)
  const chosen = toZoned(wall, zone, 'compatible')
  const at = chosen.toDate()
  if (toCalendarDateTime(chosen).compare(wall) !== 0) return { at, clockChange: 'missing' }
  return {
    at,
    clockChange:
      toZoned(wall, zone, 'later').toDate().getTime() === at.getTime() ? null : 'doubled',
  }
}

function parse(local: string): CalendarDateTime {
  try {
    return parseDateTime(local)
  } catch {
    throw new InvalidTime('unknown')
  }
}

/** Returns the wall-clock time (YYYY-MM-DDTHH:MM) of an instant in a time zone. */
export const wallClock = (zone: string, at: Date): string =>
  toCalendarDateTime(fromDate(at, zone)).toString().slice(0, 16)

/** Returns the date (YYYY-MM-DD) of an instant in a time zone. */
export const dateInZone = (zone: string, at: Date): string => wallClock(zone, at).slice(0, 10)
