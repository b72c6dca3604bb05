/** A record with its place in a list: records with smaller numbers come first. */
export type Placed = { id: number; title: string; position: number }

/**
 * The records whose number has to change so that the list is in this order, with their new numbers.
 * The numbers that are there are dealt out again, so that few change.
 */
export function placesFor(ordered: readonly Placed[]): Pick<Placed, 'id' | 'position'>[] {
  const numbers = ordered.map(({ position }) => position).sort((one, other) => one - other)
  for (let place = 1; place < numbers.length; place += 1)
    numbers[place] = Math.max(numbers[place] ?? 0, (numbers[place - 1] ?? 0) + 1)
  return ordered.flatMap(({ id, position }, place) => {
    const next = numbers[place] ?? position
    return next === position ? [] : [{ id, position: next }]
  })
}

/** A list with one of its items moved to another place. */
export function moved<Item>(items: readonly Item[], from: number, to: number): Item[] {
  const next = [...items]
  next.splice(Math.min(Math.max(to, 0), items.length - 1), 0, ...next.splice(from, 1))
  return next
}
