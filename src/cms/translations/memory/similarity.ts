import { tokensOf } from './signature.ts'

/** Longer texts are compared by their first words. */
const MAX_TOKENS = 400

/** How many words two texts have in common, wherever they stand. */
function common(counts: ReadonlyMap<string, number>, tokens: readonly string[]): number {
  const left = new Map<string, number>()
  let shared = 0
  for (const token of tokens) {
    const count = left.get(token) ?? counts.get(token) ?? 0
    if (count === 0) continue
    left.set(token, count - 1)
    shared += 1
  }
  return shared
}

/**
 * How many words must be put in, taken out or replaced to make one text of the other; `most + 1` if
 * more than `most`. Words are numbers. Only what that many changes can reach is computed
 * (Ukkonen), which is a strip along the diagonal.
 */
function distance(one: Int32Array, other: Int32Array, most: number): number {
  const tooMany = most + 1
  if (Math.abs(one.length - other.length) > most) return tooMany
  let above = new Int32Array(other.length + 2).fill(tooMany)
  let current = new Int32Array(other.length + 2).fill(tooMany)
  for (let column = 0; column <= Math.min(most, other.length); column += 1) above[column] = column
  for (let row = 1; row <= one.length; row += 1) {
    const [first, last] = [Math.max(1, row - most), Math.min(other.length, row + most)]
    let left = first === 1 && row <= most ? row : tooMany
    current[first - 1] = left
    let least = left
    for (let column = first; column <= last; column += 1) {
      const replaced = (above[column - 1] ?? tooMany) + (one[row - 1] === other[column - 1] ? 0 : 1)
      left = Math.min(replaced, (above[column] ?? tooMany) + 1, left + 1, tooMany)
      current[column] = left
      if (left < least) least = left
    }
    current[last + 1] = tooMany
    if (least > most) return tooMany
    ;[above, current] = [current, above]
  }
  return above[other.length] ?? tooMany
}

/**
 * Returns how alike a text is to others, in percent: the share of words (in Chinese, characters)
 * that stay. 0 if it is below `least`. Texts that differ in capitals or spaces only are 99 % alike.
 */
export function likenessTo(one: string): (other: string, least?: number) => number {
  const from = tokensOf(one).slice(0, MAX_TOKENS)
  const counts = new Map<string, number>()
  for (const token of from) counts.set(token, (counts.get(token) ?? 0) + 1)
  const numbers = new Map([...counts.keys()].map((token, index) => [token, index]))
  const numbered = (tokens: readonly string[]) =>
    Int32Array.from(tokens, (token) => numbers.get(token) ?? -1)
  const asked = numbered(from)
  return (other, least = 0) => {
    if (one === other) return 100
    const to = tokensOf(other).slice(0, MAX_TOKENS)
    const longest = Math.max(from.length, to.length)
    if (longest === 0 || (common(counts, to) / longest) * 100 < least) return 0
    const most = Math.floor((longest * (100 - least)) / 100)
    const changes = distance(asked, numbered(to), most)
    const percent = Math.floor((1 - changes / longest) * 100)
    return changes > most || percent < least ? 0 : Math.min(percent, 99)
  }
}
