const ENOUGH = 0.5
const wordsOf = (text: string): Set<string> =>
  new Set(text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [])

/**
 * Which of some texts is most like another one, by the words that they share (the coefficient of
 * Dice 1945); -1 where none is like enough to be the same.
 */
export function alike(text: string, others: readonly string[]): number {
  const own = wordsOf(text)
  const likeness = others.map((other) => {
    const words = wordsOf(other)
    return (2 * [...words].filter((word) => own.has(word)).length) / (words.size + own.size || 1)
  })
  const best = Math.max(-1, ...likeness)
  return best >= ENOUGH ? likeness.indexOf(best) : -1
}
