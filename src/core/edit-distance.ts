/** Used again and again: searches compare thousands of words. */
let rows = rowsFor(64)

function rowsFor(length: number): Uint16Array[] {
  return Array.from({ length: 3 }, () => new Uint16Array(length))
}

/**
 * The edit distance of two words in which a swap of neighbouring letters is one edit (optimal string
 * alignment). Stops early and returns `max` + 1 once the distance exceeds `max`.
 */
export function editDistance(one: string, other: string, max: number): number {
  if (Math.abs(one.length - other.length) > max) return max + 1
  if (other.length >= (rows[0]?.length ?? 0)) rows = rowsFor(other.length + 1)
  let [beforeLast, last, row] = rows as [Uint16Array, Uint16Array, Uint16Array]
  for (let j = 0; j <= other.length; j++) last[j] = j
  for (let i = 1; i <= one.length; i++) {
    row[0] = i
    let least = i
    for (let j = 1; j <= other.length; j++) {
      const isSame = one[i - 1] === other[j - 1]
      let cost = Math.min(
        (last[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (last[j - 1] ?? 0) + (isSame ? 0 : 1),
      )
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1])
        cost = Math.min(cost, (beforeLast[j - 2] ?? 0) + 1)
      row[j] = cost
      least = Math.min(least, cost)
    }
    if (least > max) return max + 1
    const free = beforeLast
    beforeLast = last
    last = row
    row = free
  }
  return Math.min(last[other.length] ?? 0, max + 1)
}

/** How many edits a word of this length may be away from the word that is meant. */
export const maxEdits = (length: number): number => (length < 4 ? 0 : length < 8 ? 1 : 2)
