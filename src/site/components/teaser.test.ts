import { describe, expect, it } from 'vitest'
import { teaser } from './teaser.ts'

describe('the teaser of a text', () => {
  it('is the whole text where it is short', () => {
    expect(teaser('It is short.')).toBe('It is short.')
  })

  it.each([
    ['ends between words', `${'word '.repeat(40)}end`, /^(word )+word…$/],
    [
      'loses the comma it would end with',
      `${'a'.repeat(100)} ${'b'.repeat(44)}, ${'c'.repeat(20)}`,
      /b…$/,
    ],
    ['is half as many letters in Chinese', '心'.repeat(200), /^心{60,75}…$/],
    ['does not cut a letter of two units in half', '😀'.repeat(200), /^(😀)+…$/u],
  ])('%s', (_, text, expected) => {
    expect(teaser(text)).toMatch(expected)
    expect(teaser(text).length).toBeLessThan(text.length)
  })
})
