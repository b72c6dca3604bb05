import { expect, it } from 'vitest'
import { formPlaces } from './form-places.ts'

const row = (source: string | null, at: number | null, translation: string | null) => ({
  ...{ place: 'answer' as const, source, at, translation },
})
const ROWS = [
  { place: 'question' as const, source: 'Why?', at: null, translation: '¿Por qué?' },
  row('Two.', 1, 'Dos.'),
  row('New.', null, null),
  row('One.', 0, 'Uno.'),
  row(null, 2, 'Ido.'),
]

it.each([
  ['as it was saved', ['Uno.', 'Dos.', 'Ido.'], [null, 1, null, 0, 2]],
  ['with a word more in a paragraph', ['Uno.', 'Dos más.', 'Ido.'], [null, 1, null, 0, 2]],
  ['with a paragraph put in', ['Uno.', 'Dos.', 'Nuevo.', 'Ido.'], [null, 1, 2, 0, 3]],
  ['with a paragraph put in first', ['Nuevo.', 'Uno.', 'Dos.', 'Ido.'], [null, 2, 0, 1, 3]],
  ['without a paragraph', ['Uno.', 'Dos.'], [null, 1, null, 0, null]],
  ['empty', [], [null, null, null, null, null]],
])('finds the rows in a form %s', (_, form, places) =>
  expect(formPlaces(ROWS, form)).toEqual(places),
)
