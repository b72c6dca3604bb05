import { expect, test } from 'vitest'
import { isDue } from './job.ts'

const at = (time: string) => new Date(`2026-11-24T${time}Z`)
const ran = (startedAt: Date, finishedAt: Date | null, failures = 0) => ({
  startedAt,
  finishedAt,
  failures,
})
const HOUR = { every: 60 }

test.each([
  ['never ran', null, '10:00:00', true],
  ['was interrupted', ran(at('09:59:00'), null), '10:00:00', true],
  ['ran less than an hour ago', ran(at('09:30:00'), at('09:30:01')), '10:00:00', false],
  [
    'ran a second less than an hour ago, since ticks are inexact',
    ran(at('09:00:01'), at('09:00:02')),
    '10:00:00',
    true,
  ],
  ['failed once, a minute ago', ran(at('09:59:00'), at('09:59:01'), 1), '10:00:00', true],
  ['failed twice, a minute ago', ran(at('09:59:00'), at('09:59:01'), 2), '10:00:00', false],
  ['failed often, an hour ago', ran(at('09:00:00'), at('09:00:01'), 99), '10:00:00', true],
  [
    'started in the future, because the clock was set back',
    ran(at('23:00:00'), at('23:00:01')),
    '10:00:00',
    true,
  ],
] as const)('a job that %s', (_, last, now, due) => {
  expect(isDue(HOUR, last, at(now))).toBe(due)
})

test('a failed job never waits longer than its own interval', () => {
  expect(isDue({ every: 1 }, ran(at('09:59:00'), at('09:59:01'), 9), at('10:00:00'))).toBe(true)
})
