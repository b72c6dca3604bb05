/**
 * A record with its place in a list: records with smaller numbers come first. A line moves within
 * its group only.
 */
export type Placed = { id: number; title: string; position: number; group?: string }

/** A number of the list, and the most numbers before it that can all stay. */
type Chain = { place: number; number: number; length: number; before: Chain | null }

/**
 * The numbers that can stay, as many as possible, with whole numbers left for those between them.
 */
function keptNumbers(numbers: readonly number[]): Chain[] {
  const chains: Chain[] = []
  for (const [place, number] of numbers.entries()) {
    const before = chains
      .filter((each) => each.number - each.place <= number - place)
      .reduce<Chain | null>((best, each) => (each.length > (best?.length ?? 0) ? each : best), null)
    chains.push({ place, number, length: (before?.length ?? 0) + 1, before })
  }
  const kept: Chain[] = []
  let last = chains.reduce<Chain | null>(
    (best, each) => (each.length > (best?.length ?? 0) ? each : best),
    null,
  )
  for (; last; last = last.before) kept.unshift(last)
  return kept
}

const STEP = 10

/**
 * The records whose number has to change so that the list is in this order, as few as possible, with
 * their new numbers: what is moved may have to be signed again.
 */
export function placesFor(ordered: readonly Placed[]): Pick<Placed, 'id' | 'position'>[] {
  const kept = keptNumbers(ordered.map(({ position }) => position))
  return ordered.flatMap(({ id }, place) => {
    if (kept.some((each) => each.place === place)) return []
    const before = kept.findLast((each) => each.place < place)
    const after = kept.find((each) => each.place > place)
    if (!after)
      return before ? [{ id, position: before.number + (place - before.place) * STEP }] : []
    const from = before ?? { place: -1, number: Math.min(0, after.number - after.place - 1) }
    const share = (place - from.place) / (after.place - from.place)
    return [{ id, position: Math.floor(from.number + (after.number - from.number) * share) }]
  })
}

/** A list with one of its items moved to another place. */
export function moved<Item>(items: readonly Item[], from: number, to: number): Item[] {
  const next = [...items]
  next.splice(Math.min(Math.max(to, 0), items.length - 1), 0, ...next.splice(from, 1))
  return next
}
