import { expect, it } from 'vitest'
import { sessionEnding, nextCheckDelay } from './session-ending.ts'

const minutes = (count: number) => count * 60_000

it.each([
  ['no warning early on', { expiresAt: minutes(30), endsAt: minutes(700), now: minutes(20) }, null],
  [
    'one minute before an idle session ends',
    { expiresAt: minutes(30), endsAt: minutes(700), now: minutes(29) },
    'idle',
  ],
  [
    'ten minutes before the maximum age, in use or not',
    { expiresAt: minutes(700), endsAt: minutes(700), now: minutes(690) },
    'age',
  ],
  [
    'extending cannot help in the last minutes',
    { expiresAt: minutes(692), endsAt: minutes(700), now: minutes(691) + 30_000 },
    'age',
  ],
  [
    'seconds rounded off by the server do not count as idle',
    { expiresAt: minutes(700) - 900, endsAt: minutes(700), now: minutes(680) },
    null,
  ],
] as const)('%s', (_, times, expected) => {
  expect(sessionEnding(times)).toBe(expected)
})

it('checks again when the result may change, at least once a minute', () => {
  expect(
    nextCheckDelay({ expiresAt: minutes(30), endsAt: minutes(700), now: minutes(28) + 50_000 }),
  ).toBe(10_000)
  expect(nextCheckDelay({ expiresAt: minutes(30), endsAt: minutes(700), now: 0 })).toBe(minutes(1))
})
