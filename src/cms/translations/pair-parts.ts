import { isSinglePlace } from '../../fields/translated-fields.ts'
import type { PendingChange } from './open-changes.ts'

/** What is known of which paragraph of the original each paragraph of a translation translates. */
export type Clues = {
  /** The hashes of the original's paragraphs, by the hash of the signed one that translates them. */
  known: ReadonlyMap<string, readonly string[]>
  /** The changes of the original that the translation has not applied yet. */
  open: readonly PendingChange[]
}
export const NO_CLUES: Clues = { known: new Map(), open: [] }

export type PairedParts = {
  /** For each paragraph of the original the index of its translation, if there is one. */
  targets: (number | null)[]
  /** Indexes of paragraphs of the translation that translate none, though none of them is gone. */
  unpaired: number[]
}

/**
 * Pairs the paragraphs of two answers, given by their hashes: those that are word for word the same,
 * those that the memory or an open change knows, wherever they stand now, and the rest in order if
 * both have as many.
 */
export function pairParts(
  source: readonly string[],
  target: readonly string[],
  { known, open }: Clues,
): PairedParts {
  const targets = source.map((): number | null => null)
  const taken = new Set<number>()
  const pair = (from: number, to: number) => {
    targets[from] = to
    taken.add(to)
  }
  const inAnswer = open.filter(({ place }) => !isSinglePlace(place))
  const changesOf = (hash: string) => inAnswer.filter(({ before }) => before.includes(hash))
  const find = (original: string, near: number): number =>
    source[near] === original && targets[near] === null
      ? near
      : source.findIndex((hash, index) => hash === original && targets[index] === null)
  const clues: ((hash: string) => readonly (string | null)[])[] = [
    (hash) => [hash],
    (hash) => known.get(hash) ?? [],
    (hash) => changesOf(hash).flatMap(({ now, was }) => [now, was]),
  ]
  for (const originalsOf of clues)
    for (const [to, hash] of target.entries()) {
      if (taken.has(to)) continue
      const from = originalsOf(hash)
        .map((original) => (original === null ? -1 : find(original, to)))
        .find((index) => index >= 0)
      if (from !== undefined) pair(from, to)
    }
  const isAdded = (hash: string | undefined) =>
    inAnswer.some(({ was, now }) => was === null && now === hash)
  const isGone = (hash: string) => changesOf(hash).some(({ now }) => now === null)
  const left = [...source.keys()].filter((from) => targets[from] === null && !isAdded(source[from]))
  const free = [...target.keys()].filter((to) => !taken.has(to) && !isGone(target[to] ?? ''))
  // One that is known translates a paragraph that is not here any more, not one of these.
  const unknown = free.filter((to) => !known.has(target[to] ?? ''))
  if (left.length !== unknown.length) return { targets, unpaired: free }
  for (const [index, from] of left.entries()) pair(from, unknown[index] ?? 0)
  return { targets, unpaired: free.filter((to) => !taken.has(to)) }
}
