import { documentFrequencyOf, type Concept, type Vocabulary } from './concepts.ts'
import type { Alternative } from './terms.ts'
import { toTsQuery, toWordsQuery } from './ts-query.ts'

/** About how many answers the rarest words may find together, and combinations of the others. */
const MAX_EXPECTED = 600
/** How many of the rarest concepts are combined, and how many of them at once. */
const MAX_COMBINED = 5
const MAX_COMBINATION = 4
/** How many terms of a concept are combined: the likeliest, and of these the most frequent. */
const MAX_ALTERNATIVES = 4

type Group = { query: string; frequency: number }

/**
 * Queries that match few answers where many hold some of the words: the rarest words alone, and the
 * others in combinations, of as few as are rare enough together. `common`: a query that many
 * answers match, of which any will do: of one concept, or of all where no combination is rare.
 * `nearly`: the same without one of the concepts that is not the rarest.
 */
export function selectiveQueries(
  concepts: readonly Concept[],
  vocabulary: Vocabulary,
): { anyOf: string[]; common: string[]; nearly: string[] } {
  const frequencyOf = ({ term }: Alternative) => documentFrequencyOf(term, vocabulary)
  const groups = concepts
    .filter(({ alternatives }) => alternatives.length > 0)
    .map(({ alternatives }) => ({
      alternatives,
      query: `(${alternatives
        .slice(0, MAX_ALTERNATIVES)
        .map(({ term }) => toWordsQuery(term))
        .join(' | ')})`,
      frequency: Math.min(
        vocabulary.answerCount,
        alternatives.reduce((sum, each) => sum + frequencyOf(each), 0),
      ),
    }))
    .sort((one, other) => one.frequency - other.frequency)
  let left = MAX_EXPECTED
  const single = groups
    .flatMap(({ alternatives }) => alternatives)
    .sort((one, other) => frequencyOf(one) - frequencyOf(other))
    .filter((each) => (left -= frequencyOf(each)) > 0)
    .map(({ term }) => `(${toTsQuery(term)})`)
  // A word that is repeated is one group.
  const distinct = [...new Map(groups.map((group) => [group.query, group])).values()]
  const [only, second] = distinct
  if (only && !second)
    return { anyOf: single, common: only.frequency > MAX_EXPECTED ? [only.query] : [], nearly: [] }
  const combined = distinct.slice(0, MAX_COMBINED)
  const rare = combinations(combined, vocabulary.answerCount)
  if (rare.length > 0) return { anyOf: [...single, ...rare], common: [], nearly: [] }
  return {
    anyOf: single,
    common: combined.length > 0 ? [allOf(combined)] : [],
    nearly: combined.length > 1 ? [nearlyAllOf(combined.map(({ query }) => query))] : [],
  }
}

const allOf = (groups: readonly Group[]): string =>
  `(${groups.map(({ query }) => query).join(' & ')})`

/** The first, and all others but one. */
const nearlyAllOf = ([first = '', ...others]: readonly string[]): string =>
  others.length > 1 ? `(${first} & ${allButOneOf(others)})` : first

const allButOneOf = ([first = '', ...others]: readonly string[]): string =>
  others.length === 1
    ? `(${first} | ${others[0] ?? ''})`
    : `((${first} & ${allButOneOf(others)}) | (${others.join(' & ')}))`

/** About how many answers match all groups, as if these were independent of each other. */
const expected = (chosen: readonly Group[], answerCount: number): number =>
  chosen.reduce((share, { frequency }) => (share * frequency) / answerCount, answerCount)

/** Combinations of groups, as small as possible, that about `MAX_EXPECTED` answers match. */
function combinations(groups: readonly Group[], answerCount: number): string[] {
  const taken: (readonly Group[])[] = []
  let left = MAX_EXPECTED
  for (let size = 2; size <= Math.min(MAX_COMBINATION, groups.length); size += 1)
    for (const chosen of ofSize(groups, size).sort(
      (one, other) => expected(one, answerCount) - expected(other, answerCount),
    )) {
      if (taken.some((smaller) => smaller.every((each) => chosen.includes(each)))) continue
      if (left < expected(chosen, answerCount)) break
      left -= expected(chosen, answerCount)
      taken.push(chosen)
    }
  return taken.map(allOf)
}

const ofSize = <Item>(items: readonly Item[], size: number): Item[][] =>
  size === 0
    ? [[]]
    : items.flatMap((item, index) =>
        ofSize(items.slice(index + 1), size - 1).map((others) => [item, ...others]),
      )
