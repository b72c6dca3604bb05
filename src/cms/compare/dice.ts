/** Dice's coefficient of two sets of words, from 0 (nothing in common) to 1 (equal). */
export function diceCoefficient(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (one.size + other.size === 0) return 0
  let common = 0
  for (const word of one) if (other.has(word)) common += 1
  return (2 * common) / (one.size + other.size)
}
