import { placesIn, type Comparing } from './align.ts'

/** A stretch of two lists that came from one: who changed it. `alike`: both, in the same way. */
export type Stretch<Item> = {
  changed: 'neither' | 'one' | 'other' | 'alike' | 'both'
  base: Item[]
  one: Item[]
  other: Item[]
}

/**
 * A three-way comparison (as diff3, Khanna, Kunal and Pierce 2007): stretches between the items
 * that all three have, as they were or reworded.
 */
export function threeWay<Item>(
  base: readonly Item[],
  one: readonly Item[],
  other: readonly Item[],
  comparing: Comparing<Item>,
): Stretch<Item>[] {
  const [inOne, inOther] = [placesIn(base, one, comparing), placesIn(base, other, comparing)]
  const stretches: Stretch<Item>[] = []
  const from = { base: 0, one: 0, other: 0 }
  const upTo = (to: typeof from) => {
    const stretch = {
      base: base.slice(from.base, to.base),
      one: one.slice(from.one, to.one),
      other: other.slice(from.other, to.other),
    }
    Object.assign(from, to)
    if (stretch.base.length + stretch.one.length + stretch.other.length > 0)
      stretches.push({ ...stretch, changed: whoChanged(stretch, comparing.key) })
  }
  base.forEach((_, index) => {
    const [place = -1, otherPlace = -1] = [inOne[index], inOther[index]]
    if (place < 0 || otherPlace < 0) return
    upTo({ base: index, one: place, other: otherPlace })
    upTo({ base: index + 1, one: place + 1, other: otherPlace + 1 })
  })
  upTo({ base: base.length, one: one.length, other: other.length })
  return stretches
}

function whoChanged<Item>(
  { base, one, other }: Omit<Stretch<Item>, 'changed'>,
  key: (item: Item) => string,
): Stretch<Item>['changed'] {
  const same = (left: Item[], right: Item[]) =>
    left.length === right.length &&
    left.every((item, index) => key(item) === key(right[index] ?? item))
  if (same(one, other)) return same(base, one) ? 'neither' : 'alike'
  return same(base, other) ? 'one' : same(base, one) ? 'other' : 'both'
}

/** The items that two lists have in common, in order. */
export const inBoth = <Item>(
  one: readonly Item[],
  other: readonly Item[],
  key: (item: Item) => string,
): Item[] => {
  const places = placesIn(one, other, { key })
  return one.filter((_, index) => (places[index] ?? -1) >= 0)
}
