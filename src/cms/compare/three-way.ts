import { alignItems, type ItemMatcher } from './align.ts'

/** A region of two lists that came from `base`, and which of them changed it. */
export type MergeRegion<Item> = {
  /** `same-change`: both changed it alike. `conflict`: both changed it, in different ways. */
  status: 'unchanged' | 'one' | 'other' | 'same-change' | 'conflict'
  base: Item[]
  one: Item[]
  other: Item[]
}

/**
 * Compares three lists (as diff3, Khanna, Kunal and Pierce 2007): regions between the items that
 * all three have, equal or reworded.
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
  const addUpTo = (to: typeof from) => {
    const region = {
      base: base.slice(from.base, to.base),
      one: one.slice(from.one, to.one),
      other: other.slice(from.other, to.other),
    }
    Object.assign(from, to)
    if (region.base.length + region.one.length + region.other.length > 0)
      regions.push({ ...region, status: statusOf(region, matcher.key) })
  }
  base.forEach((_, index) => {
    const [indexInOne = -1, indexInOther = -1] = [inOne[index], inOther[index]]
    if (indexInOne < 0 || indexInOther < 0) return
    addUpTo({ base: index, one: indexInOne, other: indexInOther })
    addUpTo({ base: index + 1, one: indexInOne + 1, other: indexInOther + 1 })
  })
  addUpTo({ base: base.length, one: one.length, other: other.length })
  return regions
}

function statusOf<Item>(
  { base, one, other }: Omit<MergeRegion<Item>, 'status'>,
  key: (item: Item) => string,
): MergeRegion<Item>['status'] {
  const isSame = (left: Item[], right: Item[]) =>
    left.length === right.length &&
    left.every((item, index) => key(item) === key(right[index] ?? item))
  if (isSame(one, other)) return isSame(base, one) ? 'unchanged' : 'same-change'
  return isSame(base, other) ? 'one' : isSame(base, one) ? 'other' : 'conflict'
}

/** Returns the items that two lists have in common, in order. */
export const commonItems = <Item>(
  one: readonly Item[],
  other: readonly Item[],
  key: (item: Item) => string,
): Item[] => {
  const indices = alignItems(one, other, { key })
  return one.filter((_, index) => (indices[index] ?? -1) >= 0)
}
