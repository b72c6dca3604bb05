import { expect, test } from 'vitest'
import { longSentences } from './sentences.ts'

const words = (number: number) =>
  `Word ${Array.from({ length: number - 1 }, () => 'word').join(' ')}.`

test('counts words, not characters, and stops at the end of a sentence or line', () => {
  expect(longSentences(`${words(25)} ${words(24)}\n${words(20)}`, 'en')).toEqual([])
  expect(longSentences(`Short. ${words(26)}`, 'en')).toEqual([words(26)])
})

test('counts words where the script has no spaces', () => {
  expect(longSentences('治疗关系很重要。', 'zh')).toEqual([])
  expect(longSentences(`${'治疗关系很重要，'.repeat(10)}。`, 'zh')).toHaveLength(1)
})
