import { diffArrays, diffWordsWithSpace } from 'diff'

/** A run of words that both texts have, or only one of them. */
export type WordDiff = { kind: 'same' | 'added' | 'removed'; text: string }

/** A paragraph of a comparison: the same, wholly added or removed, or changed within. */
export type ParagraphDiff = { kind: 'same' | 'added' | 'removed' | 'changed'; pieces: WordDiff[] }

/** Compares two paragraphs word by word, by the word boundaries of their language. */
export function diffWords(before: string, after: string, locale: string): WordDiff[] {
  const segmenter = new Intl.Segmenter(locale, { granularity: 'word' })
  return diffWordsWithSpace(before, after, { intlSegmenter: segmenter }).map(
    ({ added, removed, value }) => ({
      kind: added ? 'added' : removed ? 'removed' : 'same',
      text: value,
    }),
  )
}

/** How much of two paragraphs is the same, from 0 to 1, by length. */
function similarity(pieces: WordDiff[]): number {
  const length = (kind: WordDiff['kind']) =>
    pieces
      .filter((piece) => piece.kind === kind)
      .reduce((sum, piece) => sum + piece.text.trim().length, 0)
  const same = length('same')
  const total = 2 * same + length('added') + length('removed')
  return total === 0 ? 1 : (2 * same) / total
}

/** From this similarity on, a paragraph is another one changed. */
const MIN_SIMILARITY = 0.35

const whole =
  (kind: 'added' | 'removed' | 'same') =>
  (text: string): ParagraphDiff => ({ kind, pieces: [{ kind, text }] })

/** Pairs removed paragraphs with the added ones that they became, in order. */
function pairReplaced(removed: string[], added: string[], locale: string): ParagraphDiff[] {
  const result: ParagraphDiff[] = []
  let next = 0
  for (const before of removed) {
    const [best] = added
      .slice(next)
      .map((after, index) => {
        const pieces = diffWords(before, after, locale)
        return { index: next + index, pieces, similarity: similarity(pieces) }
      })
      .sort((one, other) => other.similarity - one.similarity)
    if (!best || best.similarity < MIN_SIMILARITY) {
      result.push(whole('removed')(before))
      continue
    }
    result.push(...added.slice(next, best.index).map(whole('added')), {
      kind: 'changed',
      pieces: best.pieces,
    })
    next = best.index + 1
  }
  return [...result, ...added.slice(next).map(whole('added'))]
}

/** Compares two texts paragraph by paragraph, and those that changed word by word. */
export function compareParagraphs(
  before: readonly string[],
  after: readonly string[],
  locale: string,
): ParagraphDiff[] {
  const result: ParagraphDiff[] = []
  let removed: string[] = []
  for (const part of [...diffArrays([...before], [...after]), null]) {
    if (part?.removed) {
      removed = part.value
      continue
    }
    if (part?.added) {
      result.push(...pairReplaced(removed, part.value, locale))
      removed = []
      continue
    }
    result.push(...removed.map(whole('removed')), ...(part?.value ?? []).map(whole('same')))
    removed = []
  }
  return result
}
