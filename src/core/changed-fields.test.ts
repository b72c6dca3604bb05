import { expect, test } from 'vitest'
import { changedFields } from './changed-fields.ts'

test('returns the fields that differ, with both values', () => {
  const before = { id: 1, label: 'A', phone: null, languages: ['en'], updatedAt: '1' }
  expect(
    changedFields(before, { id: 1, label: 'B', languages: ['en', 'es'], updatedAt: '2' }),
  ).toEqual({ label: ['A', 'B'], languages: [['en'], ['en', 'es']] })
  expect(changedFields(before, { ...before })).toEqual({})
  expect(changedFields(undefined, { id: 1, label: 'A', phone: null })).toEqual({
    label: [null, 'A'],
  })
})
