import { diffArrays, diffWordsWithSpace } from 'diff'

/** A run of words that both texts have, or only one of them. */
export type WordDiff = { kind: 'same' | 'added' | 'removed'; text: string }

/** One paragraph of a comparison: unchanged, wholly new or gone, or changed within. */
export type ParagraphDiff = { kind: 'same' | 'added' | 'removed' | 'changed'; pieces: WordDiff[] }

/** What differs between two paragraphs, word by word, by the rules of their language. */
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

const MIN_SIMILARITY = 0.35
const whole =
  (kind: 'added' | 'removed' | 'same') =>
  (text: string): ParagraphDiff => ({ kind, pieces: [{ kind, text }] })

/**
 * Pairs the paragraphs that were replaced with those that took their place, in order, where they
 * are like enough to be the same one.
 */
function pairReplaced(removed: string[], added: string[], locale: string): ParagraphDiff[] {
  const result: ParagraphDiff[] = []
  let next = 0
  for (const before of removed) {
    const candidates = added
      .slice(next)
      .map((after, index) => ({ index: next + index, pieces: diffWords(before, after, locale) }))
    const best = candidates.reduce<(typeof candidates)[number] | null>(
      (top, each) => (!top || similarity(each.pieces) > similarity(top.pieces) ? each : top),
      null,
    )
    if (!best || similarity(best.pieces) < MIN_SIMILARITY) {
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

/**
 * Two texts, given as paragraphs, compared paragraph by paragraph and, within those that changed,
 * word by word.
 */
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
