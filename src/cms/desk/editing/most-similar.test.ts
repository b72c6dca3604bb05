import { expect, it } from 'vitest'
import { mostSimilarIndex } from './most-similar.ts'

const paragraphs = [
  'You may stop at any time.',
  'Your therapist keeps what you say to themselves, unless somebody is in danger.',
  'Ask what it costs.',
]

it('finds the changed version of a paragraph, and nothing if it was removed', () => {
  expect(
    mostSimilarIndex(
      'Therapists keep what you say to themselves unless somebody is in danger',
      paragraphs,
    ),
  ).toBe(1)
  expect(mostSimilarIndex('A session lasts fifty minutes.', paragraphs)).toBe(-1)
  expect(mostSimilarIndex('Anything', [])).toBe(-1)
})
