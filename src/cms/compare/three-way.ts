import { alignItems, type ItemMatcher } from './align.ts'

/** A stretch of two lists that came from one: who changed it. `alike`: both, in the same way. */
export type MergeRegion<Item> = {
  changed: 'neither' | 'one' | 'other' | 'alike' | 'both'
  base: Item[]
  one: Item[]
  other: Item[]
}

/**
 * A three-way comparison (as diff3, Khanna, Kunal and Pierce 2007): stretches between the items
 * that all three have, as they were or reworded.
 */
export function mergeRegions<Item>(
  base: readonly Item[],
  one: readonly Item[],
  other: readonly Item[],
  matcher: ItemMatcher<Item>,
): MergeRegion<Item>[] {
  const [inOne, inOther] = [alignItems(base, one, matcher), alignItems(base, other, matcher)]
  const regions: MergeRegion<Item>[] = []
  const from = { base: 0, one: 0, other: 0 }
  const upTo = (to: typeof from) => {
    const region = {
      base: base.slice(from.base, to.base),
      one: one.slice(from.one, to.one),
      other: other.slice(from.other, to.other),
    }
    Object.assign(from, to)
    if (region.base.length + region.one.length + region.other.length > 0)
      regions.push({ ...region, changed: changedSides(region, matcher.key) })
  }
  base.forEach((_, index) => {
    const [place = -1, otherPlace = -1] = [inOne[index], inOther[index]]
    if (place < 0 || otherPlace < 0) return
    upTo({ base: index, one: place, other: otherPlace })
    upTo({ base: index + 1, one: place + 1, other: otherPlace + 1 })
  })
  upTo({ base: base.length, one: one.length, other: other.length })
  return regions
}

function changedSides<Item>(
  { base, one, other }: Omit<MergeRegion<Item>, 'changed'>,
  key: (item: Item) => string,
): MergeRegion<Item>['changed'] {
  const same = (left: Item[], right: Item[]) =>
    left.length === right.length &&
    left.every((item, index) => key(item) === key(right[index] ?? item))
  if (same(one, other)) return same(base, one) ? 'neither' : 'alike'
  return same(base, other) ? 'one' : same(base, one) ? 'other' : 'both'
}

/** The items that two lists have in common, in order. */
export const commonItems = <Item>(
  one: readonly Item[],
  other: readonly Item[],
  key: (item: Item) => string,
): Item[] => {
  const places = alignItems(one, other, { key })
  return one.filter((_, index) => (places[index] ?? -1) >= 0)
}
