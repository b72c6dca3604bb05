import { expect, test } from 'vitest'
import { isFresh } from './freshness.ts'

const maxAge = 15_000
const NEVER = -Infinity

test.each([
  ['just made', 100_000, NEVER, 114_999, true],
  [
    'made a while ago, and nothing proves that announcements arrive',
    100_000,
    NEVER,
    115_000,
    false,
  ],
  ['made long ago, and announcements arrive', 100_000, 380_000, 390_000, true],
  ['made long ago, and announcements no longer arrive', 100_000, 380_000, 395_000, false],
  ['made longer ago than the edge keeps pages', 100_000, 399_999, 400_000, false],
])('%s', (_, madeAt, provenAt, now, expected) =>
  expect(isFresh({ madeAt, provenAt, now, maxAge })).toBe(expected),
)
