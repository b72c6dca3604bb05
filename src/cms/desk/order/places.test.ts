import fc from 'fast-check'
import { expect, test } from 'vitest'
import { moved, placesFor, type Placed } from './places.ts'

const placed = (...positions: number[]): Placed[] =>
  positions.map((position, index) => ({ id: index + 1, title: `Topic ${index + 1}`, position }))

test('a list is in its new order after few changes', () => {
  expect(placesFor(placed(10, 20, 30))).toEqual([])
  expect(placesFor(moved(placed(10, 20, 30), 2, 1))).toEqual([
    { id: 3, position: 20 },
    { id: 2, position: 30 },
  ])
  // Those that were never put in order have the same number.
  expect(placesFor(placed(100, 100, 100))).toEqual([
    { id: 2, position: 101 },
    { id: 3, position: 102 },
  ])
})

test('whatever the numbers were, they rise in the new order', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 200 }), { minLength: 1 }), (positions) => {
      const ordered = placed(...positions)
      const changes = new Map(placesFor(ordered).map(({ id, position }) => [id, position]))
      const after = ordered.map(({ id, position }) => changes.get(id) ?? position)
      expect(after.every((each, place) => place === 0 || each > (after[place - 1] ?? each))).toBe(
        true,
      )
    }),
  )
})
