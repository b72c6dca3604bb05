import fc from 'fast-check'
import { expect, test } from 'vitest'
import { moved, placesFor, type Placed } from './places.ts'

const placed = (...positions: number[]): Placed[] =>
  positions.map((position, index) => ({ id: index + 1, title: `Topic ${index + 1}`, position }))

test('a list is in its new order after as few changes as possible', () => {
  expect(placesFor(placed(10, 20, 30))).toEqual([])
  expect(placesFor([])).toEqual([])
  // The last one to the front, between two others, and the first one to the end.
  expect(placesFor(moved(placed(10, 20, 30, 40), 3, 0))).toEqual([{ id: 4, position: 5 }])
  expect(placesFor(moved(placed(10, 20, 30, 40), 3, 1))).toEqual([{ id: 4, position: 15 }])
  expect(placesFor(moved(placed(10, 20, 30, 40), 0, 3))).toEqual([{ id: 1, position: 50 }])
  // Those that were never put in order have the same number.
  expect(placesFor(placed(100, 100, 100))).toEqual([
    { id: 2, position: 110 },
    { id: 3, position: 120 },
  ])
  // No whole number is left between 10 and 11.
  expect(placesFor(moved(placed(10, 11, 30), 2, 1))).toHaveLength(1)
})

test('whatever the numbers were, they rise in the new order, and stay whole', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 200 }), { minLength: 1 }), (positions) => {
      const ordered = placed(...positions)
      const changes = new Map(placesFor(ordered).map(({ id, position }) => [id, position]))
      const after = ordered.map(({ id, position }) => changes.get(id) ?? position)
      expect(after.every(Number.isInteger)).toBe(true)
      expect(after.every((each, place) => place === 0 || each > (after[place - 1] ?? each))).toBe(
        true,
      )
    }),
  )
})

test('one line that moves changes one number where the numbers leave room', () => {
  fc.assert(
    fc.property(
      fc
        .integer({ min: 2, max: 30 })
        .chain((length) =>
          fc.tuple(
            fc.constant(length),
            fc.integer({ min: 0, max: length - 1 }),
            fc.integer({ min: 0, max: length - 1 }),
          ),
        ),
      ([length, from, to]) => {
        const list = placed(...Array.from({ length }, (_, place) => (place + 1) * 10))
        expect(placesFor(moved(list, from, to))).toHaveLength(from === to ? 0 : 1)
      },
    ),
  )
})
