import type { Locale } from '../../i18n/locales.ts'
import { readSql } from '../read/pool.ts'
import type { CardRow } from '../read/question-cards.ts'
import { documentFrequencyOf, type Concept, type Vocabulary } from './concepts.ts'
import { toTsQuery, toWordsQuery } from './ts-query.ts'

/**
 * An answer that may be meant: what each term weighs in it, and how alike its question is (0 to 1).
 */
export type CandidateRow = CardRow & {
  answer_text: string
  weights: number[] | null
  similarity: number
}

/**
 * How many answers are weighed at most, half of them for what their question says; among so few,
 * every one that holds any of the words.
 */
const MAX_WEIGHED = 600
const MAX_RANKED = 60
const MAX_EXACT = 60
/**
 * With fewer answers than this that hold the words, questions that are spelt alike are looked for,
 * which costs more.
 */
const ENOUGH_FOUND = 12
const MAX_PAIRED = 5
/**
 * With more words than this, something of the question is found by its words, and comparing its
 * spelling takes long.
 */
const MAX_WORDS_FOR_SIMILARITY = 10

/** The answers that hold what was asked about or whose question is alike, the likeliest first. */
export async function findCandidates(
  locale: Locale,
  folded: string,
  concepts: readonly Concept[],
  terms: string[],
  vocabulary: Vocabulary,
): Promise<CandidateRow[]> {
  const wanted =
    vocabulary.answerCount <= MAX_WEIGHED
      ? terms.map(toTsQuery)
      : selectiveQueries(concepts, vocabulary)
  const sameWords = concepts
    .filter(({ required: missed, alternatives }) => missed && alternatives.length > 0)
    .map(({ alternatives }) => alternatives[0]?.term ?? '')
  const ask = (alike: boolean, any = wanted) =>
    queryCandidates(locale, folded, any, sameWords.map(toWordsQuery).join(' & '), terms, alike)
  if (vocabulary.answerCount <= MAX_WEIGHED) return ask(true)
  // Where that takes too long, the questions that say just this are better than an apology.
  const found = await ask(false).catch(() => ask(false, []))
  return found.length >= ENOUGH_FOUND ||
    concepts.length === 0 ||
    folded.split(' ').length > MAX_WORDS_FOR_SIMILARITY
    ? found
    : ask(true).catch(() => found)
}

/**
 * What finds few answers and likely ones where many hold some of the words: the rarest words by
 * themselves, and the others two by two.
 */
function selectiveQueries(concepts: readonly Concept[], vocabulary: Vocabulary): string[] {
  const commonness = ({ alternatives }: Concept) =>
    alternatives.reduce((sum, { term }) => sum + documentFrequencyOf(term, vocabulary), 0)
  const rarest = concepts
    .filter(({ alternatives }) => alternatives.length > 0)
    .sort((one, other) => commonness(one) - commonness(other))
  let left = MAX_WEIGHED
  const alone = rarest
    .flatMap(({ alternatives }) => alternatives)
    .sort(
      (one, other) =>
        documentFrequencyOf(one.term, vocabulary) - documentFrequencyOf(other.term, vocabulary),
    )
    .filter(
      ({ term }, index) =>
        (left -= documentFrequencyOf(term, vocabulary)) > 0 || (index === 0 && rarest.length === 1),
    )
  const groups = rarest
    .slice(0, MAX_PAIRED)
    .map(
      ({ alternatives }) => `(${alternatives.map(({ term }) => toWordsQuery(term)).join(' | ')})`,
    )
  const pairs = groups.flatMap((one, index) =>
    groups.slice(index + 1).map((other) => `(${one} & ${other})`),
  )
  return [...alone.map(({ term }) => `(${toTsQuery(term)})`), ...pairs]
}

/**
 * Each list is made whole and then cut: a limit within would make the planner look through all
 * answers for words that none of them holds.
 */
const queryCandidates = (
  locale: Locale,
  folded: string,
  wanted: string[],
  sameWords: string,
  terms: string[],
  alike: boolean,
): Promise<CandidateRow[]> =>
  readSql<CandidateRow>(
    `with holding as materialized (select entry_id from portal.entries where locale = $1
      and doc @@ nullif($3, '')::tsquery),
          asking as materialized (select entry_id from portal.entries where locale = $1
            and ts_filter(doc, '{a}') @@ nullif($3, '')::tsquery),
          same as materialized (select entry_id from portal.entries where locale = $1
            and ts_filter(doc, '{a}') @@ nullif($6, '')::tsquery),
          spelt as materialized (select entry_id from portal.entries where $7 and locale = $1
            and ($2 <% folded or $2 % folded)),
          possible as (
            (select entry_id from same limit ${MAX_EXACT}) union (select entry_id from asking
              limit ${MAX_WEIGHED / 2})
            union (select entry_id from holding limit ${MAX_WEIGHED}) union (select entry_id
              from spelt limit ${MAX_WEIGHED})),
          likely as (
            select e.*, similarity($2, e.folded) as alike
              from possible join portal.entries e
                using (entry_id), (select nullif($4, '')::tsquery as any_of) as asked
             order by coalesce(ts_rank('{0.05, 0.2, 0.4, 1.0}', e.doc, asked.any_of),
               0) + similarity($2, e.folded) desc, e.source_id limit ${MAX_RANKED})
     select e.source_id, e.locale, e.slug, e.question, e.short_answer, e.answer_text, e.alike,
            (select array_agg(ts_rank('{0.05, 0.2, 0.45, 1.0}', e.doc, term::tsquery)::float8
              order by place)
               from unnest($5::text[]) with ordinality as terms(term, place)) as weights
       from likely e`,
    [
      locale,
      folded,
      wanted.map((each) => `(${each})`).join(' | '),
      terms.map((term) => `(${toTsQuery(term)})`).join(' | '),
      terms.map(toTsQuery),
      sameWords,
      alike,
    ],
  )
