import type { Locale } from '../../i18n/locales.ts'
import { readSql } from '../read/pool.ts'
import type { Concept, Vocabulary } from './concepts.ts'
import { anyOfTerms, findAmongFew, WEIGHED, type CandidateRow } from './few-candidates.ts'
import { selectiveQueries } from './selective-queries.ts'
import { toTsQuery, toWordsQuery } from './ts-query.ts'

/** With at most as many answers, those that hold any of the words are looked for. */
const FEW_ANSWERS = 600
/** How many answers are weighed at most, half of them for the words of their question. */
const MAX_WEIGHED = { few: 300, many: 160, elsewhere: 100 }
/** In other languages only a few are shown. */
const MAX_RANKED = { here: 60, elsewhere: 20 }
const MAX_SAME_WORDS = 60
/** Words that at least this share of the answers hold are looked for among the newest. */
const FREQUENT_SHARE = 0.1
const NEWEST = 1_000
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
  const requiredWords = concepts
    .filter(({ required, alternatives }) => required && alternatives.length > 0)
    .map(({ alternatives }) => alternatives[0]?.term ?? '')
  const allOf = requiredWords.map(toWordsQuery).join(' & ')
  const maxRanked = MAX_RANKED[isElsewhere ? 'elsewhere' : 'here']
  if (vocabulary.isCounted && vocabulary.answerCount <= MAX_WEIGHED.few)
    return findAmongFew({ locale, folded, allOf, terms, maxRanked })
  const isSmall = vocabulary.answerCount <= FEW_ANSWERS
  const { queries, common, commonShare } = isSmall
    ? { queries: terms.map(toTsQuery), common: [], commonShare: 0 }
    : selectiveQueries(concepts, vocabulary)
  const find = (bySpelling: boolean, anyOf = queries) =>
    queryCandidates({
      locale,
      folded,
      anyOf,
      common,
      allOf,
      terms,
      bySpelling,
      amongNewest: commonShare >= FREQUENT_SHARE,
      maxRanked,
      maxWeighed: isElsewhere ? MAX_WEIGHED.elsewhere : MAX_WEIGHED[isSmall ? 'few' : 'many'],
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
  const words = folded.split(' ')
  return words.length <= MAX_WORDS_FOR_SIMILARITY && words.some((word) => word.length > 1)
}

type CandidateQuery = {
  locale: Locale
  folded: string
  /** Queries of which an answer matches at least one. */
  anyOf: string[]
  /** Queries that very many answers match, of which the first ones come in. */
  common: string[]
  /** A query that a question must match to come in by its words alone. */
  allOf: string
  terms: string[]
  /** Whether to search for similar spelling too. */
  bySpelling: boolean
  /** Whether the first that match `common` are looked for among the newest answers. */
  amongNewest: boolean
  maxRanked: number
  maxWeighed: number
}

/**
 * Each list is materialized before it is cut: with a limit inside, the planner would scan all
 * answers for words that none of them holds. The lists of common words are cut inside, because a
 * scan finds enough of them at once: among the newest answers, where an index would first collect
 * most answers of the language. Each language has an index of its texts. The one of questions is
 * for all: adding '' to the language keeps the planner from reading the index of a whole language
 * to combine it with that.
 */
const queryCandidates = ({
  locale,
  folded,
  anyOf,
  common,
  allOf,
  terms,
  bySpelling,
  amongNewest,
  maxRanked,
  maxWeighed,
}: CandidateQuery): Promise<CandidateRow[]> => {
  const commonAmong = amongNewest
    ? `(select entry_id, doc from portal.entries where locale = $1
         order by changed_at desc, entry_id limit ${NEWEST}) newest where true`
    : `portal.entries where locale || '' = $1`
  return readSql<CandidateRow>(
    `with in_text as materialized (select entry_id from portal.entries
       where locale = $1 and doc @@ nullif($5, '')::tsquery),
     in_question as materialized (select entry_id from portal.entries
       where locale || '' = $1 and ts_filter(doc, '{a}') @@ nullif($5, '')::tsquery),
     same_words as materialized (select entry_id from portal.entries
       where locale || '' = $1 and ts_filter(doc, '{a}') @@ nullif($6, '')::tsquery),
     common as materialized (
       (select entry_id from ${commonAmong} and nullif($8, '') is not null
           and ts_filter(doc, '{a}') @@ nullif($8, '')::tsquery limit ${maxWeighed / 2})
       union all
       (select entry_id from ${amongNewest ? commonAmong : 'portal.entries where locale = $1'}
           and nullif($8, '') is not null
           and doc @@ nullif($8, '')::tsquery limit ${maxWeighed})),
     similar_spelling as materialized (select entry_id from portal.entries
       where $7 and locale = $1 and ($2 <% folded or $2 % folded)),
     possible as (
       (select entry_id from same_words limit ${MAX_SAME_WORDS})
       union (select entry_id from in_question limit ${maxWeighed / 2})
       union (select entry_id from in_text limit ${maxWeighed})
       union (select entry_id from common)
       union (select entry_id from similar_spelling limit ${maxWeighed})),
     likely as (
       select e.*, similarity($2, e.folded) as similarity
         from possible join portal.entries e using (entry_id),
           (select nullif($4, '')::tsquery as any_term) as query
        order by coalesce(ts_rank('{0.05, 0.2, 0.4, 1.0}', e.doc, query.any_term), 0)
            + similarity($2, e.folded) desc,
          e.source_id
        limit ${maxRanked})${WEIGHED}`,
    [
      locale,
      folded,
      terms.map(toTsQuery),
      anyOfTerms(terms),
      anyOf.map((each) => `(${each})`).join(' | '),
      allOf,
      bySpelling,
      common.map((each) => `(${each})`).join(' | '),
    ],
  )
}
