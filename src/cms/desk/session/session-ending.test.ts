import { expect, it } from 'vitest'
import { sessionEnding, nextCheckDelay } from './session-ending.ts'

const minutes = (count: number) => count * 60_000

it.each([
  [
    'nobody is told early',
    { expiresAt: minutes(30), endsAt: minutes(700), now: minutes(20) },
    null,
  ],
  [
    'a minute before it ends for want of use',
    { expiresAt: minutes(30), endsAt: minutes(700), now: minutes(29) },
    'idle',
  ],
  [
    'ten minutes before it ends by age, whoever works or not',
    { expiresAt: minutes(700), endsAt: minutes(700), now: minutes(690) },
    'age',
  ],
  [
    'staying can not help in the last minutes',
    { expiresAt: minutes(692), endsAt: minutes(700), now: minutes(691) + 30_000 },
    'age',
  ],
  [
    'seconds that the server cut off do not make it want of use',
    { expiresAt: minutes(700) - 900, endsAt: minutes(700), now: minutes(680) },
    null,
  ],
] as const)('%s', (_, times, expected) => {
  expect(sessionEnding(times)).toBe(expected)
})

it('is looked at again when there may be something to say, at least once a minute', () => {
  expect(
    nextCheckDelay({ expiresAt: minutes(30), endsAt: minutes(700), now: minutes(28) + 50_000 }),
  ).toBe(10_000)
  expect(nextCheckDelay({ expiresAt: minutes(30), endsAt: minutes(700), now: 0 })).toBe(minutes(1))
})
