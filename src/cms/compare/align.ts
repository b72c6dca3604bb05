import { diffArrays } from 'diff'
import { diceCoefficient } from './dice.ts'

export type ItemMatcher<Item> = {
  /** Items with the same key are equal. */
  key: (item: Item) => string
  /** The words of an item, to match reworded items. Without it only equal ones match. */
  words?: (item: Item) => ReadonlySet<string>
}

/** From this similarity (Dice's coefficient of their words) on, an item is another one reworded. */
const MIN_SIMILARITY = 0.3

/**
 * Returns, for each item of `base`, its index in `other`: that of an equal item (by a longest
 * common subsequence) or, between those, of a reworded one. -1 if there is none. Indices ascend.
 */
export function alignItems<Item>(
  base: readonly Item[],
  other: readonly Item[],
  { key, words }: ItemMatcher<Item>,
): number[] {
  const indices: number[] = []
  let at = 0
  let removed: Item[] = []
  const flush = (added: readonly Item[]) => {
    const matches = words ? matchReworded(removed, added, words) : removed.map(() => -1)
    indices.push(...matches.map((index) => (index < 0 ? -1 : at + index)))
    removed = []
    at += added.length
  }
  for (const change of diffArrays(base.map(key), other.map(key))) {
    const { count = 0 } = change
    if (change.removed) removed = base.slice(indices.length, indices.length + count)
    else if (change.added) flush(other.slice(at, at + count))
    else {
      flush([])
      for (let index = 0; index < count; index += 1) indices.push(at + index)
      at += count
    }
  }
  flush([])
  return indices
}

/**
 * Matches removed items with added ones, in order, so that the sum of their similarities is
 * highest. If there are as many of both, those at the same place are preferred.
 */
function matchReworded<Item>(
  removed: readonly Item[],
  added: readonly Item[],
  words: NonNullable<ItemMatcher<Item>['words']>,
): number[] {
  const [before, after] = [removed.map(words), added.map(words)]
  const similarity = (one: number, other: number) =>
    diceCoefficient(before[one] ?? new Set(), after[other] ?? new Set()) +
    (removed.length === added.length && one === other ? MIN_SIMILARITY : 0)
  // best[one][other]: the highest sum for the items from `one` and from `other` on.
  const best = removed.map(() => new Array<number>(added.length).fill(0))
  const bestFrom = (one: number, other: number) => best[one]?.[other] ?? 0
  const sumIfMatched = (one: number, other: number) =>
    similarity(one, other) < MIN_SIMILARITY
      ? -1
      : similarity(one, other) + bestFrom(one + 1, other + 1)
  for (let one = removed.length - 1; one >= 0; one -= 1)
    for (let other = added.length - 1; other >= 0; other -= 1)
      (best[one] ?? [])[other] = Math.max(
        sumIfMatched(one, other),
        bestFrom(one + 1, other),
        bestFrom(one, other + 1),
      )
  let other = 0
  return removed.map((_, one) => {
    while (other < added.length && bestFrom(one, other) === bestFrom(one, other + 1)) other += 1
    if (other >= added.length || bestFrom(one, other) !== sumIfMatched(one, other)) return -1
    other += 1
    return other - 1
  })
}
