import { expect, test } from 'vitest'
import { pressedKey } from './pressed-key.ts'

test.each([
  ['English', 'j', 'KeyJ', false, 'j'],
  ['English', '?', 'Slash', true, '?'],
  ['Dvorak, where j is elsewhere', 'j', 'KeyC', false, 'j'],
  ['French, where / is over :', '/', 'Period', true, '/'],
  ['Vietnamese', 'đ', 'Digit0', false, 'đ'],
  ['Arabic', 'ت', 'KeyJ', false, 'j'],
  ['Arabic', 'ن', 'KeyK', false, 'k'],
  ['Arabic', 'س', 'KeyS', false, 's'],
  ['Arabic', 'ظ', 'Slash', false, '/'],
  ['Arabic', '؟', 'Slash', true, '?'],
  ['Russian', 'о', 'KeyJ', false, 'j'],
  ['Russian, in capitals', 'О', 'KeyJ', true, 'J'],
  ['Russian, a letter where Latin has none', 'ж', 'Semicolon', false, 'ж'],
  ['Greek', 'ξ', 'KeyJ', false, 'j'],
  ['Hebrew', 'ח', 'KeyJ', false, 'j'],
  ['Chinese, full width', '？', 'Slash', true, '?'],
  ['a key with a name', 'Enter', 'Enter', false, 'Enter'],
  ['a space', ' ', 'Space', false, ' '],
])('%s: %s at %s', (_keyboard, key, code, shiftKey, expected) => {
  expect(pressedKey({ key, code, shiftKey })).toBe(expected)
})
