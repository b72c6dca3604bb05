import { expect, it } from 'vitest'
import { firstSentence } from './answer-text.ts'

it.each([
  ['the first sentence', 'It may help. Ask for the price.', 'It may help.'],
  [
    'the sentence after a heading',
    'Benefits\nTalk without judgment.\nRest.',
    'Talk without judgment.',
  ],
  ['what introduces a list', 'Bring these:\nYour card.\nA pen.', 'Bring these:'],
  ['the first words of a text without sentences', 'Benefits\nRest\nSleep', 'Benefits'],
  ['nothing for no text', ' \n', ''],
])('is %s', (_what, text, expected) => {
  expect(firstSentence(text, 'en')).toBe(expected)
})

it('knows the full stop of other scripts', () => {
  expect(firstSentence('好处\n说出你的想法。\n休息。', 'zh')).toBe('说出你的想法。')
  expect(firstSentence('الفوائد\nهل تحتاج إلى راحة؟\nنم.', 'ar')).toBe('هل تحتاج إلى راحة؟')
})
