import { diffArrays } from 'diff'
import { diceCoefficient } from './dice.ts'

export type ItemMatcher<Item> = {
  key: (item: Item) => string
  /** The words of an item, by which a reworded one is known again; without them none is. */ words?: (
    item: Item,
  ) => ReadonlySet<string>
}

/**
 * From so much of their words in common (Dice's coefficient) an item counts as another one
 * reworded.
 */
const MIN_SIMILARITY = 0.3

/**
 * For each item of `base`, its place in `other`: where it stands unchanged (by a longest common
 * subsequence of keys) or, among what changed between those, reworded. -1 where it is not there any
 * more. Places only rise.
 */
export function alignItems<Item>(
  base: readonly Item[],
  other: readonly Item[],
  { key, words }: ItemMatcher<Item>,
): number[] {
  const positions: number[] = []
  let at = 0
  let gone: Item[] = []
  const flush = (come: readonly Item[]) => {
    positions.push(
      ...(words ? matchReworded(gone, come, words) : gone.map(() => -1)).map((place) =>
        place < 0 ? -1 : at + place,
      ),
    )
    gone = []
    at += come.length
  }
  for (const { added, removed, count = 0 } of diffArrays(base.map(key), other.map(key))) {
    if (removed) gone = base.slice(positions.length, positions.length + count)
    else if (added) flush(other.slice(at, at + count))
    else {
      flush([])
      for (let index = 0; index < count; index += 1) positions.push(at + index)
      at += count
    }
  }
  flush([])
  return positions
}

/**
 * Which of the items that came is which of those that are gone, in order, so that they have most in
 * common altogether; one for one, where they are as many.
 */
function matchReworded<Item>(
  removedItems: readonly Item[],
  addedItems: readonly Item[],
  words: NonNullable<ItemMatcher<Item>['words']>,
): number[] {
  const [before, after] = [removedItems.map(words), addedItems.map(words)]
  const similarity = (one: number, other: number) =>
    diceCoefficient(before[one] ?? new Set(), after[other] ?? new Set()) +
    (removedItems.length === addedItems.length && one === other ? MIN_SIMILARITY : 0)
  // best[one][other]: the most that those from `one` on can have in common with those from `other`
  // on.
  const best = Array.from({ length: removedItems.length + 1 }, () =>
    new Array<number>(addedItems.length + 1).fill(0),
  )
  const at = (one: number, other: number) => best[one]?.[other] ?? 0
  const together = (one: number, other: number) =>
    similarity(one, other) < MIN_SIMILARITY ? -1 : similarity(one, other) + at(one + 1, other + 1)
  for (let one = removedItems.length - 1; one >= 0; one -= 1) {
    for (let other = addedItems.length - 1; other >= 0; other -= 1)
      (best[one] ?? [])[other] = Math.max(
        together(one, other),
        at(one + 1, other),
        at(one, other + 1),
      )
  }
  let other = 0
  return removedItems.map((_, one) => {
    while (other < addedItems.length && at(one, other) === at(one, other + 1)) other += 1
    if (other >= addedItems.length || at(one, other) !== together(one, other)) return -1
    other += 1
    return other - 1
  })
}
