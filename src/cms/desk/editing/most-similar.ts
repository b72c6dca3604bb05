const MIN_SIMILARITY = 0.5
const wordSet = (text: string): Set<string> =>
  new Set(text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [])

/**
 * Returns the index of the candidate most similar to a text, by the words they share (the
 * Sørensen–Dice coefficient), or -1 if none is similar enough.
 */
export function mostSimilarIndex(text: string, candidates: readonly string[]): number {
  const words = wordSet(text)
  const similarities = candidates.map((candidate) => {
    const other = wordSet(candidate)
    return (
      (2 * [...other].filter((word) => words.has(word)).length) / (other.size + words.size || 1)
    )
  })
  const best = Math.max(-1, ...similarities)
  return best >= MIN_SIMILARITY ? similarities.indexOf(best) : -1
}
