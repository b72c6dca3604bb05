import type { Locale } from '../../i18n/locales.ts'
import type { Concept, Vocabulary } from './concepts.ts'
import { anyOfTerms, findAmongFew, type CandidateRow } from './few-candidates.ts'
import { queryCandidates } from './many-candidates.ts'
import { selectiveQueries } from './selective-queries.ts'
import { toTsQuery, toWordsQuery } from './ts-query.ts'

/** With at most as many answers, those that hold any of the words are looked for. */
const FEW_ANSWERS = 600
/** With at most as many, they are all weighed. */
const VERY_FEW_ANSWERS = 300
const MAX_RANKED = { here: 60, elsewhere: 20 }
/** A longer query matches by some of its words, and comparing its spelling would be slow. */
const MAX_WORDS_FOR_SIMILARITY = 10

/**
 * Finds the answers that hold terms of the query or whose question is spelled similarly, the
 * likeliest first. `isElsewhere`: in another language than the reader's, so fewer. Throws if the
 * database cannot be reached.
 */
export async function findCandidates(
  locale: Locale,
  folded: string,
  concepts: readonly Concept[],
  terms: string[],
  vocabulary: Vocabulary,
  isElsewhere = false,
): Promise<CandidateRow[]> {
  const allOf = concepts
    .filter(({ required, alternatives }) => required && alternatives.length > 0)
    .map(({ alternatives }) => toWordsQuery(alternatives[0]?.term ?? ''))
  if (vocabulary.isCounted && vocabulary.answerCount <= VERY_FEW_ANSWERS)
    return findAmongFew({
      locale,
      folded,
      allOf: allOf.join(' & '),
      terms,
      maxRanked: MAX_RANKED[isElsewhere ? 'elsewhere' : 'here'],
    })
  const isSmall = vocabulary.answerCount <= FEW_ANSWERS
  const queries = isSmall
    ? { anyOf: terms.map(toTsQuery), common: [], nearly: [] }
    : selectiveQueries(concepts, vocabulary)
  const among = isSmall ? 'few' : 'many'
  const find = (bySpelling: boolean, anyOf = queries.anyOf) =>
    queryCandidates({
      ...queries,
      among: isElsewhere ? 'elsewhere' : among,
      locale,
      folded,
      anyOf,
      allOf,
      everything: isSmall ? [] : concepts.flatMap(anyTermOf),
      terms,
      bySpelling,
    })
  if (isSmall) return find(true)
  // If that takes too long, questions with just these words are better than an error.
  const found = await find(false).catch(() => find(false, []))
  // The words have been corrected by the vocabulary already, and with many answers, searching for
  // similar spelling is slow.
  return found.length > 0 || concepts.length === 0 || !isComparable(folded)
    ? found
    : find(true).catch(() => found)
}

/** Whether its spelling tells something: nearly every question is similar to single letters. */
const isComparable = (folded: string): boolean => {
  // As PostgreSQL splits them.
  const words = folded.split(/[^\p{L}\p{N}]+/u)
  return words.length <= MAX_WORDS_FOR_SIMILARITY && words.some((word) => word.length > 1)
}

const anyTermOf = ({ alternatives }: Concept): string[] =>
  alternatives.length === 0 ? [] : [`(${anyOfTerms(alternatives.map(({ term }) => term))})`]
