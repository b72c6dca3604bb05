import { commonItems, mergeRegions, type MergeRegion } from './three-way.ts'

export type ChangedBy = 'me' | 'them' | 'both'
/** What to keep: one side's, or mine and then theirs. */
export type MergeChoice = 'mine' | 'theirs' | 'both'
/** A stretch of a list that two people have in common, or in which their lists differ. */
export type MergePart<Item> =
  | { kind: 'same'; items: Item[] }
  | {
      kind: 'differs'
      mine: Item[]
      theirs: Item[]
      changedBy: ChangedBy
      keep: MergeChoice | null
    }

/**
 * Where two lists that began as one differ, and what to keep of each part unless somebody says
 * otherwise: what one side changed, and, where both put something in at the same place, both;
 * `null` where both changed the same, which only a person can settle. Without the list from which
 * they began (`base`), every difference counts as changed by both, and nothing that only one side
 * has is left out.
 */
export const mergeLists = <Item>(
  base: readonly Item[] | null,
  mine: readonly Item[],
  theirs: readonly Item[],
  key: (item: Item) => string,
): MergePart<Item>[] =>
  mergeRegions(base ?? commonItems(mine, theirs, key), mine, theirs, { key })
    .flatMap((stretch) => splitByItem(stretch, key))
    .map((stretch): MergePart<Item> => {
      const { changed, one, other } = stretch
      if (changed === 'neither' || changed === 'alike') return { kind: 'same', items: one }
      return {
        kind: 'differs',
        mine: one,
        theirs: other,
        changedBy: !base || changed === 'both' ? 'both' : changed === 'one' ? 'me' : 'them',
        keep:
          changed === 'one'
            ? 'mine'
            : changed === 'other'
              ? 'theirs'
              : stretch.base.length === 0
                ? 'both'
                : null,
      }
    })

/**
 * Two people who changed neighbouring paragraphs did not change the same one: a stretch in which
 * all three have as many items is told item by item.
 */
function splitByItem<Item>(
  stretch: MergeRegion<Item>,
  key: (item: Item) => string,
): MergeRegion<Item>[] {
  const { changed, base, one, other } = stretch
  if (
    changed !== 'both' ||
    base.length < 2 ||
    base.length !== one.length ||
    base.length !== other.length
  )
    return [stretch]
  return base.flatMap((item, index) =>
    mergeRegions([item], one.slice(index, index + 1), other.slice(index, index + 1), { key }),
  )
}

/**
 * The list that some choices make; `choose` is asked for each part that differs, by its place among
 * the parts.
 */
export const applyChoices = <Item>(
  parts: readonly MergePart<Item>[],
  choose: (index: number) => MergeChoice,
): Item[] =>
  parts.flatMap((part, index) => {
    if (part.kind === 'same') return part.items
    const choice = choose(index)
    return [...(choice === 'theirs' ? [] : part.mine), ...(choice === 'mine' ? [] : part.theirs)]
  })
