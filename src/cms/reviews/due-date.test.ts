import { describe, expect, test } from 'vitest'
import { dueWindow, isPastGrace, monthsLater, nextDueOn, slackWeeks } from './due-date.ts'

/** Signs one text after the other, each on its day, and counts what falls due in which week. */
function sign(days: readonly string[], months: number, before: Record<string, number> = {}) {
  const load = new Map(Object.entries(before))
  const given = days.map((day) => {
    const due = nextDueOn(day, months, load)
    load.set(due, (load.get(due) ?? 0) + 1)
    return due
  })
  const weeks = new Map<string, number>()
  for (const [day, count] of load) {
    const time = Date.parse(`${day}T00:00:00Z`)
    const monday = new Date(time - ((new Date(time).getUTCDay() + 6) % 7) * 86_400_000)
      .toISOString()
      .slice(0, 10)
    weeks.set(monday, (weeks.get(monday) ?? 0) + count)
  }
  return { given, weeks }
}
const times = <Value>(count: number, value: Value) => Array.from({ length: count }, () => value)

describe('the days on which reviews fall due', () => {
  test.each([
    [6, 4],
    [12, 9],
    [24, 17],
    [1, 1],
  ])('everything signed on one day, every %i months, spreads over %i weeks', (months, weeks) => {
    const count = weeks * 7 + 3
    const result = sign(times(count, '2026-11-24'), months)
    expect(slackWeeks(months)).toBe(weeks)
    expect(result.weeks.size).toBe(weeks)
    expect(Math.max(...result.weeks.values())).toBe(Math.ceil(count / weeks))
  })

  test('a week that is already full gets no more than its share', () => {
    const { from } = dueWindow('2026-11-24', 6)
    const { weeks } = sign(times(20, '2026-11-24'), 6, { [from]: 10 })
    expect(weeks.get(from)).toBe(10)
    expect([...weeks.values()].sort()).toEqual([10, 6, 7, 7].sort())
  })

  test('a single one uses its interval, and is due on a workday, never late', () => {
    for (let day = 0; day < 400; day += 1) {
      const signed = new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10)
      const due = nextDueOn(signed, 12, new Map())
      const early = (Date.parse(monthsLater(signed, 12)) - Date.parse(due)) / 86_400_000
      expect([1, 2, 3, 4, 5]).toContain(new Date(due).getUTCDay())
      expect(early).toBeGreaterThanOrEqual(0)
      expect(early).toBeLessThan(12)
    }
  })

  test('a year of steady work spreads evenly', () => {
    const days = Array.from({ length: 364 }, (_, day) =>
      new Date(Date.UTC(2026, 0, 5 + day)).toISOString().slice(0, 10),
    )
    const { weeks } = sign(
      days.flatMap((day) => times(3, day)),
      12,
    )
    expect(Math.max(...weeks.values())).toBeLessThanOrEqual(27)
  })

  test.each([
    ['2026-08-31', 6, '2027-02-28'],
    ['2027-08-31', 6, '2028-02-29'],
    ['2026-11-24', 24, '2028-11-24'],
    ['2026-01-31', 1, '2026-02-28'],
  ])('%s and %i months is %s', (day, months, later) => {
    expect(monthsLater(day, months)).toBe(later)
  })

  test('grace ends the day after its last day', () => {
    expect([
      isPastGrace('2026-11-01', 30, '2026-12-01'),
      isPastGrace('2026-11-01', 30, '2026-12-02'),
      isPastGrace('2026-11-01', 0, '2026-11-01'),
    ]).toEqual([false, true, false])
  })
})
