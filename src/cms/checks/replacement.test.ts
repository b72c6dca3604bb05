import { expect, it } from 'vitest'
import { applyReplacement, findWholeWords } from './replacement.ts'

it.each([
  [
    'Restez tranquille, il faut quil vienne.',
    'quil',
    'qu’il',
    'Restez tranquille, il faut qu’il vienne.',
  ],
  ['We dont, and we dont.', 'dont', 'don’t', 'We don’t, and we dont.'],
  ['Call us.Now', 'us.Now', 'us. Now', 'Call us. Now'],
  ['Tranquille.', 'quil', 'qu’il', null],
] as const)(
  'a change is made to words, not within words: %s',
  (text, words, replacement, expected) => {
    expect(applyReplacement(text, { words, replacement })).toBe(expected)
  },
)

it('handles combining marks and empty words', () => {
  expect(findWholeWords('المعالِج هنا', 'المعال')).toBe(-1)
  expect(findWholeWords('anything', '')).toBe(-1)
})
