import { describe, expect, test } from 'vitest'
import { toInstant, wallClock } from './clinic-time.ts'
import { isTimeZone } from './time-zone.ts'

describe('a wall-clock time in the clinic’s time zone', () => {
  test.each([
    ['Europe/London', '2026-11-24T09:00', '2026-11-24T09:00:00.000Z', null],
    ['Europe/London', '2026-07-01T09:00', '2026-07-01T08:00:00.000Z', null],
    // Clocks go from 01:00 to 02:00 on 29 March 2026, and from 02:00 back to 01:00 on 25 October.
    ['Europe/London', '2026-03-29T00:59', '2026-03-29T00:59:00.000Z', null],
    ['Europe/London', '2026-03-29T01:30', '2026-03-29T01:30:00.000Z', 'missing'],
    ['Europe/London', '2026-03-29T02:00', '2026-03-29T01:00:00.000Z', null],
    ['Europe/London', '2026-10-25T01:30', '2026-10-25T00:30:00.000Z', 'doubled'],
    ['Europe/London', '2026-10-25T02:00', '2026-10-25T02:00:00.000Z', null],
    // From 02:00 to 03:00 on 8 March 2026, and from 02:00 back to 01:00 on 1 November.
    ['America/New_York', '2026-03-08T02:30', '2026-03-08T07:30:00.000Z', 'missing'],
    ['America/New_York', '2026-03-08T03:00', '2026-03-08T07:00:00.000Z', null],
    ['America/New_York', '2026-11-01T01:30', '2026-11-01T05:30:00.000Z', 'doubled'],
    ['America/New_York', '2026-11-01T02:30', '2026-11-01T07:30:00.000Z', null],
    ['Asia/Kathmandu', '2026-01-01T00:00', '2025-12-31T18:15:00.000Z', null],
    ['UTC', '2028-02-29T12:00', '2028-02-29T12:00:00.000Z', null],
  ])('%s %s is %s (%s)', (zone, local, at, night) => {
    const chosen = toInstant(zone, local)
    expect([chosen.at.toISOString(), chosen.clockChange]).toEqual([at, night])
    if (night !== 'missing') expect(wallClock(zone, chosen.at)).toBe(local)
  })

  test.each([
    '2026-02-30T10:00',
    '2026-13-01T10:00',
    '2026-01-01T25:00',
    '2026-01-01',
    'tomorrow',
    '2026-01-01T10:00:00',
    '2026-01-01T10:00Z',
  ])('%s is not a time', (local) => {
    expect(() => toInstant('Europe/London', local)).toThrow(RangeError)
  })

  test('accepts the zones of the IANA list only', () => {
    expect(
      ['Europe/London', 'UTC', 'America/Argentina/Ushuaia', '+01:00', 'Narnia', '', null].map(
        isTimeZone,
      ),
    ).toEqual([true, true, true, false, false, false, false])
  })
})
