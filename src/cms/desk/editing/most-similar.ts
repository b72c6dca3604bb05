const MIN_SIMILARITY = 0.5
const wordSet = (text: string): Set<string> =>
  new Set(text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [])

/**
 * Which of some texts is most like another one, by the words that they share (the coefficient of
 * Dice 1945); -1 where none is like enough to be the same.
 */
export function mostSimilarIndex(text: string, others: readonly string[]): number {
  const own = wordSet(text)
  const likeness = others.map((other) => {
    const words = wordSet(other)
    return (2 * [...words].filter((word) => own.has(word)).length) / (words.size + own.size || 1)
  })
  const best = Math.max(-1, ...likeness)
  return best >= MIN_SIMILARITY ? likeness.indexOf(best) : -1
}
