import { diffArrays } from 'diff'
import { overlap } from './dice.ts'

export type Comparing<Item> = {
  key: (item: Item) => string
  /** The words of an item, by which a reworded one is known again; without them none is. */ words?: (
    item: Item,
  ) => ReadonlySet<string>
}

/**
 * From so much of their words in common (Dice's coefficient) an item counts as another one
 * reworded.
 */
const ENOUGH = 0.3

/**
 * For each item of `base`, its place in `other`: where it stands unchanged (by a longest common
 * subsequence of keys) or, among what changed between those, reworded. -1 where it is not there any
 * more. Places only rise.
 */
export function placesIn<Item>(
  base: readonly Item[],
  other: readonly Item[],
  { key, words }: Comparing<Item>,
): number[] {
  const places: number[] = []
  let at = 0
  let gone: Item[] = []
  const settle = (come: readonly Item[]) => {
    places.push(
      ...(words ? reworded(gone, come, words) : gone.map(() => -1)).map((place) =>
        place < 0 ? -1 : at + place,
      ),
    )
    gone = []
    at += come.length
  }
  for (const { added, removed, count = 0 } of diffArrays(base.map(key), other.map(key))) {
    if (removed) gone = base.slice(places.length, places.length + count)
    else if (added) settle(other.slice(at, at + count))
    else {
      settle([])
      for (let index = 0; index < count; index += 1) places.push(at + index)
      at += count
    }
  }
  settle([])
  return places
}

/**
 * Which of the items that came is which of those that are gone, in order, so that they have most in
 * common altogether; one for one, where they are as many.
 */
function reworded<Item>(
  gone: readonly Item[],
  come: readonly Item[],
  words: NonNullable<Comparing<Item>['words']>,
): number[] {
  const [before, after] = [gone.map(words), come.map(words)]
  const likeness = (one: number, other: number) =>
    overlap(before[one] ?? new Set(), after[other] ?? new Set()) +
    (gone.length === come.length && one === other ? ENOUGH : 0)
  // best[one][other]: the most that those from `one` on can have in common with those from `other`
  // on.
  const best = Array.from({ length: gone.length + 1 }, () =>
    new Array<number>(come.length + 1).fill(0),
  )
  const at = (one: number, other: number) => best[one]?.[other] ?? 0
  const together = (one: number, other: number) =>
    likeness(one, other) < ENOUGH ? -1 : likeness(one, other) + at(one + 1, other + 1)
  for (let one = gone.length - 1; one >= 0; one -= 1) {
    for (let other = come.length - 1; other >= 0; other -= 1)
      (best[one] ?? [])[other] = Math.max(
        together(one, other),
        at(one + 1, other),
        at(one, other + 1),
      )
  }
  let other = 0
  return gone.map((_, one) => {
    while (other < come.length && at(one, other) === at(one, other + 1)) other += 1
    if (other >= come.length || at(one, other) !== together(one, other)) return -1
    other += 1
    return other - 1
  })
}
