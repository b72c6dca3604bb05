import type { Locale } from '../../i18n/locales.ts'
import { readSql } from '../read/pool.ts'
import { CARD_COLUMNS, type CardRow } from '../read/question-cards.ts'
import type { Concept, Vocabulary } from './concepts.ts'
import { selectiveQueries } from './selective-queries.ts'
import { toTsQuery, toWordsQuery } from './ts-query.ts'

/**
 * An answer that may match. `weights`: PostgreSQL's rank of each term in it, in the order of the
 * terms. `similarity`: how similar its question is to the query (0 to 1).
 */
export type CandidateRow = CardRow & {
  answer_text: string
  weights: number[] | null
  similarity: number
}

/** With at most as many answers, all that hold a word are weighed. */
const FEW_ANSWERS = 600
/** How many answers are weighed at most, half of them for the words of their question. */
const MAX_WEIGHED = 300
const MAX_RANKED = 60
const MAX_SAME_WORDS = 60
/** A longer query matches by some of its words, and comparing its spelling would be slow. */
const MAX_WORDS_FOR_SIMILARITY = 10

/**
 * Finds the answers that hold terms of the query or whose question is spelled similarly, the
 * likeliest first. Throws if the database cannot be reached.
 */
export async function findCandidates(
  locale: Locale,
  folded: string,
  concepts: readonly Concept[],
  terms: string[],
  vocabulary: Vocabulary,
): Promise<CandidateRow[]> {
  const isSmall = vocabulary.answerCount <= FEW_ANSWERS
  const { queries, common } = isSmall
    ? { queries: terms.map(toTsQuery), common: [] }
    : selectiveQueries(concepts, vocabulary)
  const requiredWords = concepts
    .filter(({ required, alternatives }) => required && alternatives.length > 0)
    .map(({ alternatives }) => alternatives[0]?.term ?? '')
  const find = (bySpelling: boolean, anyOf = queries) =>
    queryCandidates({
      locale,
      folded,
      anyOf,
      common,
      allOf: requiredWords.map(toWordsQuery).join(' & '),
      terms,
      bySpelling,
    })
  if (isSmall) return find(true)
  // If that takes too long, questions with just these words are better than an error.
  const found = await find(false).catch(() => find(false, []))
  // The words have been corrected by the vocabulary already, and with many answers, searching for
  // similar spelling is slow.
  return found.length > 0 ||
    concepts.length === 0 ||
    folded.split(' ').length > MAX_WORDS_FOR_SIMILARITY
    ? found
    : find(true).catch(() => found)
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
}

/**
 * Each list is materialized before it is cut: with a limit inside, the planner would scan all
 * answers for words that none of them holds. The lists of common words are cut inside, because a
 * scan finds enough of them at once. Each language has an index of its texts. The one of questions is
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
}: CandidateQuery): Promise<CandidateRow[]> =>
  readSql<CandidateRow>(
    `with in_text as materialized (select entry_id from portal.entries
       where locale = $1 and doc @@ nullif($3, '')::tsquery),
     in_question as materialized (select entry_id from portal.entries
       where locale || '' = $1 and ts_filter(doc, '{a}') @@ nullif($3, '')::tsquery),
     same_words as materialized (select entry_id from portal.entries
       where locale || '' = $1 and ts_filter(doc, '{a}') @@ nullif($6, '')::tsquery),
     common as materialized (
       (select entry_id from portal.entries where nullif($8, '') is not null and locale = $1
           and ts_filter(doc, '{a}') @@ nullif($8, '')::tsquery limit ${MAX_WEIGHED / 2})
       union all
       (select entry_id from portal.entries where nullif($8, '') is not null and locale = $1
           and doc @@ nullif($8, '')::tsquery limit ${MAX_WEIGHED})),
     similar_spelling as materialized (select entry_id from portal.entries
       where $7 and locale = $1 and ($2 <% folded or $2 % folded)),
     possible as (
       (select entry_id from same_words limit ${MAX_SAME_WORDS})
       union (select entry_id from in_question limit ${MAX_WEIGHED / 2})
       union (select entry_id from in_text limit ${MAX_WEIGHED})
       union (select entry_id from common)
       union (select entry_id from similar_spelling limit ${MAX_WEIGHED})),
     likely as (
       select e.*, similarity($2, e.folded) as similarity
         from possible join portal.entries e using (entry_id),
           (select nullif($4, '')::tsquery as any_term) as query
        order by coalesce(ts_rank('{0.05, 0.2, 0.4, 1.0}', e.doc, query.any_term), 0)
            + similarity($2, e.folded) desc,
          e.source_id
        limit ${MAX_RANKED})
     select ${CARD_COLUMNS}, e.answer_text, e.similarity,
            (select array_agg(ts_rank('{0.05, 0.2, 0.45, 1.0}', e.doc, term::tsquery)::float8
               order by place)
               from unnest($5::text[]) with ordinality as terms(term, place)) as weights
       from likely e`,
    [
      locale,
      folded,
      anyOf.map((each) => `(${each})`).join(' | '),
      terms.map((term) => `(${toTsQuery(term)})`).join(' | '),
      terms.map(toTsQuery),
      allOf,
      bySpelling,
      common.map((each) => `(${each})`).join(' | '),
    ],
  )
