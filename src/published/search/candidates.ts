import type { Locale } from '../../i18n/locales.ts'
import { readSql } from '../read/pool.ts'
import { CARD_COLUMNS, type CardRow } from '../read/question-cards.ts'
import { documentFrequencyOf, type Concept, type Vocabulary } from './concepts.ts'
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

/** How many answers are weighed at most, half of them for the words of their question. */
const MAX_WEIGHED = 600
const MAX_RANKED = 60
const MAX_SAME_WORDS = 60
/** With fewer answers found by their words, similar spelling is searched as well, which is slow. */
const ENOUGH_FOUND = 12
const MAX_PAIRED = 5
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
  const queries =
    vocabulary.answerCount <= MAX_WEIGHED
      ? terms.map(toTsQuery)
      : selectiveQueries(concepts, vocabulary)
  const requiredWords = concepts
    .filter(({ required, alternatives }) => required && alternatives.length > 0)
    .map(({ alternatives }) => alternatives[0]?.term ?? '')
  const find = (bySpelling: boolean, anyOf = queries) =>
    queryCandidates({
      locale,
      folded,
      anyOf,
      allOf: requiredWords.map(toWordsQuery).join(' & '),
      terms,
      bySpelling,
    })
  if (vocabulary.answerCount <= MAX_WEIGHED) return find(true)
  // If that takes too long, questions with just these words are better than an error.
  const found = await find(false).catch(() => find(false, []))
  return found.length >= ENOUGH_FOUND ||
    concepts.length === 0 ||
    folded.split(' ').length > MAX_WORDS_FOR_SIMILARITY
    ? found
    : find(true).catch(() => found)
}

/**
 * Queries that match few answers where many hold some of the words: the rarest words alone, and the
 * others in pairs.
 */
function selectiveQueries(concepts: readonly Concept[], vocabulary: Vocabulary): string[] {
  const totalFrequency = ({ alternatives }: Concept) =>
    alternatives.reduce((sum, { term }) => sum + documentFrequencyOf(term, vocabulary), 0)
  const rarestFirst = concepts
    .filter(({ alternatives }) => alternatives.length > 0)
    .sort((one, other) => totalFrequency(one) - totalFrequency(other))
  let left = MAX_WEIGHED
  const single = rarestFirst
    .flatMap(({ alternatives }) => alternatives)
    .sort(
      (one, other) =>
        documentFrequencyOf(one.term, vocabulary) - documentFrequencyOf(other.term, vocabulary),
    )
    .filter(
      ({ term }, index) =>
        (left -= documentFrequencyOf(term, vocabulary)) > 0 ||
        (index === 0 && rarestFirst.length === 1),
    )
  const groups = rarestFirst
    .slice(0, MAX_PAIRED)
    .map(
      ({ alternatives }) => `(${alternatives.map(({ term }) => toWordsQuery(term)).join(' | ')})`,
    )
  const pairs = groups.flatMap((one, index) =>
    groups.slice(index + 1).map((other) => `(${one} & ${other})`),
  )
  return [...single.map(({ term }) => `(${toTsQuery(term)})`), ...pairs]
}

type CandidateQuery = {
  locale: Locale
  folded: string
  /** Queries of which an answer matches at least one. */
  anyOf: string[]
  /** A query that a question must match to come in by its words alone. */
  allOf: string
  terms: string[]
  /** Whether to search for similar spelling too. */
  bySpelling: boolean
}

/**
 * Each list is materialized before it is cut: with a limit inside, the planner would scan all
 * answers for words that none of them holds.
 */
const queryCandidates = ({
  locale,
  folded,
  anyOf,
  allOf,
  terms,
  bySpelling,
}: CandidateQuery): Promise<CandidateRow[]> =>
  readSql<CandidateRow>(
    `with in_text as materialized (select entry_id from portal.entries
       where locale = $1 and doc @@ nullif($3, '')::tsquery),
     in_question as materialized (select entry_id from portal.entries
       where locale = $1 and ts_filter(doc, '{a}') @@ nullif($3, '')::tsquery),
     same_words as materialized (select entry_id from portal.entries
       where locale = $1 and ts_filter(doc, '{a}') @@ nullif($6, '')::tsquery),
     similar_spelling as materialized (select entry_id from portal.entries
       where $7 and locale = $1 and ($2 <% folded or $2 % folded)),
     possible as (
       (select entry_id from same_words limit ${MAX_SAME_WORDS})
       union (select entry_id from in_question limit ${MAX_WEIGHED / 2})
       union (select entry_id from in_text limit ${MAX_WEIGHED})
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
    ],
  )
