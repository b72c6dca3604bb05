import { expect, it } from 'vitest'
import { findConflicts } from './save-conflict.ts'

const field = (initialValue: unknown, value: unknown = initialValue) => ({ initialValue, value })

it('merges fields only the other person changed, and reports those both changed', () => {
  const fields = {
    updatedAt: field('2026-11-24T10:00:00.000Z'),
    label: field('Crisis line', 'Crisis line, day and night'),
    phone: field('1'),
    note: field('Old', 'Mine'),
    hours: field(undefined, 'Always'),
    languages: field(['en']),
    'sessions.hours': field(12),
    file: field(undefined, {}),
    disabled: field(undefined),
  }
  const theirs = {
    updatedAt: '2026-11-24T11:00:00.000Z',
    label: 'Crisis line',
    phone: '2',
    note: 'Theirs',
    hours: null,
    languages: ['en', 'es'],
    sessions: { hours: 8 },
    disabled: false,
  }
  expect(findConflicts(fields, theirs)).toEqual([
    { path: 'phone', theirs: '2', kind: 'merged' },
    { path: 'note', theirs: 'Theirs', kind: 'conflict' },
    { path: 'languages', theirs: ['en', 'es'], kind: 'merged' },
    { path: 'sessions.hours', theirs: 8, kind: 'merged' },
  ])
})
