import { commonItems, mergeRegions, type MergeRegion } from './three-way.ts'

export type ChangedBy = 'me' | 'them' | 'both'
/** What to keep: one side's items, or mine and then theirs. */
export type MergeChoice = 'mine' | 'theirs' | 'both'
/** A part of a list that two people have in common, or in which their lists differ. */
export type MergePart<Item> =
  | { kind: 'same'; items: Item[] }
  | {
      kind: 'differs'
      mine: Item[]
      theirs: Item[]
      changedBy: ChangedBy
      /** `null`: both changed the same items, so a person has to choose. */
      keep: MergeChoice | null
    }

/**
 * Compares two people's versions of a list, and proposes what to keep: what one of them changed;
 * both, if both inserted items at the same place. Without the list from which they began (`base`),
 * every difference counts as changed by both, and nothing is lost that only one of them has.
 */
export const mergeLists = <Item>(
  base: readonly Item[] | null,
  mine: readonly Item[],
  theirs: readonly Item[],
  key: (item: Item) => string,
): MergePart<Item>[] =>
  mergeRegions(base ?? commonItems(mine, theirs, key), mine, theirs, { key })
    .flatMap((region) => splitByItem(region, key))
    .map((region): MergePart<Item> => {
      const { status, one, other } = region
      if (status === 'unchanged' || status === 'same-change') return { kind: 'same', items: one }
      return {
        kind: 'differs',
        mine: one,
        theirs: other,
        changedBy: !base || status === 'conflict' ? 'both' : status === 'one' ? 'me' : 'them',
        keep: proposalFor(region),
      }
    })

function proposalFor<Item>({ status, base }: MergeRegion<Item>): MergeChoice | null {
  if (status === 'one') return 'mine'
  if (status === 'other') return 'theirs'
  return base.length === 0 ? 'both' : null
}

/**
 * Splits a conflict in which all three lists have as many items: two people who changed
 * neighbouring paragraphs did not change the same one.
 */
function splitByItem<Item>(
  region: MergeRegion<Item>,
  key: (item: Item) => string,
): MergeRegion<Item>[] {
  const { status, base, one, other } = region
  if (
    status !== 'conflict' ||
    base.length < 2 ||
    base.length !== one.length ||
    base.length !== other.length
  )
    return [region]
  return base.flatMap((item, index) =>
    mergeRegions([item], one.slice(index, index + 1), other.slice(index, index + 1), { key }),
  )
}

/** Builds the list that some choices make. `choose` gets the index of a part that differs. */
export const applyChoices = <Item>(
  parts: readonly MergePart<Item>[],
  choose: (index: number) => MergeChoice,
): Item[] =>
  parts.flatMap((part, index) => {
    if (part.kind === 'same') return part.items
    const choice = choose(index)
    return [...(choice === 'theirs' ? [] : part.mine), ...(choice === 'mine' ? [] : part.theirs)]
  })
