import { expect, test } from 'vitest'
import { formatTime, zoneName } from './format-time.ts'

const AT = '2026-03-29T01:30:00.000Z'
const LONDON = { zone: 'Europe/London', seenFrom: 'Europe/London' } as const
const NEW_YORK = { zone: 'America/New_York', seenFrom: 'America/New_York' } as const

test.each([
  ['short', '29 Mar 2026, 02:30'],
  ['long', 'Sun, 29 Mar 2026, 02:30'],
  ['time', '02:30'],
] as const)('a %s time is the one of the clinic’s clocks', (style, words) => {
  expect(formatTime(AT, { ...LONDON, style })).toBe(words)
  expect(formatTime(new Date(AT), { ...LONDON, style })).toBe(words)
})

test.each([
  ['Europe/London', 'Asia/Tokyo', '29 Mar 2026, 02:30 (BST)'],
  ['Europe/London', 'Europe/Lisbon', '29 Mar 2026, 02:30'],
  ['Europe/London', undefined, '29 Mar 2026, 02:30 (BST)'],
  ['UTC', 'Asia/Tokyo', '29 Mar 2026, 01:30 (UTC)'],
  ['America/New_York', 'America/Toronto', '28 Mar 2026, 21:30'],
  ['America/New_York', 'America/Chicago', '28 Mar 2026, 21:30 (Eastern Time)'],
])('in %s, seen from %s: %s', (zone, seenFrom, words) => {
  expect(formatTime(AT, { zone, seenFrom })).toBe(words)
})

test('in the language of whoever reads', () => {
  expect(formatTime(AT, { ...NEW_YORK, locale: 'es' })).toBe('28 mar 2026, 21:30')
  expect(formatTime(AT, { zone: 'America/New_York', locale: 'es' })).toBe(
    '28 mar 2026, 21:30 (hora oriental)',
  )
})

test.each([
  ['Europe/London', 'en', 'United Kingdom Time'],
  ['America/New_York', 'en', 'Eastern Time'],
  ['America/New_York', 'ar', 'التوقيت الشرقي لأمريكا الشمالية'],
  ['UTC', 'en', 'UTC'],
] as const)('%s has a name in %s that holds in summer and winter', (zone, locale, name) => {
  expect(zoneName(zone, locale)).toBe(name)
})
