import { tokensOf } from './signature.ts'

/** Longer texts are compared by their first words. */
const MAX_TOKENS = 400

/** How many words two texts have in common, wherever they stand. */
function common(one: readonly string[], other: readonly string[]): number {
  const counts = new Map<string, number>()
  for (const token of one) counts.set(token, (counts.get(token) ?? 0) + 1)
  let shared = 0
  for (const token of other) {
    const left = counts.get(token) ?? 0
    if (left > 0) {
      counts.set(token, left - 1)
      shared += 1
    }
  }
  return shared
}

/** How many words must be put in, taken out or replaced to make one text of the other. */
function distance(one: readonly string[], other: readonly string[]): number {
  let above = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (const [row, token] of one.entries()) {
    const current = [row + 1]
    for (const [column, against] of other.entries())
      current.push(
        Math.min(
          (above[column] ?? 0) + (token === against ? 0 : 1),
          (above[column + 1] ?? 0) + 1,
          (current[column] ?? 0) + 1,
        ),
      )
    above = current
  }
  return above.at(-1) ?? 0
}

/**
 * How alike two texts are, in percent: the share of words (in Chinese, characters) that stay. 0 if
 * it is below `least`. Texts that differ in capitals or spaces only are 99 % alike.
 */
export function likeness(one: string, other: string, least = 0): number {
  if (one === other) return 100
  const [from, to] = [tokensOf(one).slice(0, MAX_TOKENS), tokensOf(other).slice(0, MAX_TOKENS)]
  const longest = Math.max(from.length, to.length)
  if (longest === 0 || (common(from, to) / longest) * 100 < least) return 0
  const percent = Math.floor((1 - distance(from, to) / longest) * 100)
  return percent < least ? 0 : Math.min(percent, 99)
}
