import {
  labelFields,
  sameContent,
  sameValue,
  type LabelCollection,
  type LabelContent,
  type LabelPart,
} from './label-parts.ts'

type Edit = {
  collection: LabelCollection
  part: LabelPart
  /** The draft before and after the save. */
  before: LabelContent
  after: LabelContent
  /** What readers see. */
  shown: LabelContent
  /** What was signed last. */
  signed: LabelContent | null
  /** What was signed last and differs from what readers see. */
  earlier: LabelContent | null
}

export type AtOnce = {
  action: 'taken-away' | 'put-back'
  content: LabelContent
  /** The fields that readers no longer see. */
  emptied: string[]
}

/** The fields that differ between two states of a part. */
const differingFields = (one: LabelContent, other: LabelContent): string[] =>
  [...new Set([...Object.keys(one), ...Object.keys(other)])].filter(
    (field) => !sameValue(one[field], other[field]),
  )

/**
 * What of a save readers see at once, because it takes something away or puts back what was signed
 * last. `null`: nothing; the rest waits for a signature. Fields that this save did not change stay
 * as readers see them.
 */
export function changeAtOnce({
  collection,
  part,
  before,
  after,
  shown,
  signed,
  earlier,
}: Edit): AtOnce | null {
  if (earlier && sameContent(after, earlier) && !sameContent(after, shown))
    return { action: 'put-back', content: earlier, emptied: [] }
  const { optional } = labelFields(collection, part)
  const changed = differingFields(before, after).filter((field) => optional.includes(field))
  const emptied = changed.filter((field) => field in shown && !(field in after))
  const filled = changed.filter(
    (field) =>
      field in after && !(field in shown) && signed && sameValue(after[field], signed[field]),
  )
  if (emptied.length + filled.length === 0) return null
  const kept = Object.entries(shown).filter(([field]) => !emptied.includes(field))
  const back = filled.flatMap((field) => {
    const value = after[field]
    return value === undefined ? [] : [[field, value] as const]
  })
  return {
    action: emptied.length > 0 ? 'taken-away' : 'put-back',
    content: Object.fromEntries([...kept, ...back]),
    emptied,
  }
}

/**
 * Whether a save writes something that has to be signed. Only to take away or to put back does not.
 */
export const writesWords = (
  before: LabelContent,
  after: LabelContent,
  atOnce: AtOnce | null,
): boolean =>
  differingFields(before, after).some(
    (field) => !atOnce || !sameValue(atOnce.content[field], after[field]),
  )
