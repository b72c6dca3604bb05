import type { Locale } from '../../i18n/locales.ts'
import { readPrepared } from '../read/pool.ts'
import { anyOfTerms, weighed, type CandidateRow } from './few-candidates.ts'
import { SAME_QUESTION_SIMILARITY } from './rank.ts'
import { toTsQuery } from './ts-query.ts'

/** How many answers come in at most in each of the ways, half of them for their question. */
const MAX_WEIGHED = { few: 300, many: 160, elsewhere: 60 }
const MAX_RANKED = { few: 60, many: 60, elsewhere: 20 }
const MAX_SAME_WORDS = 60
/** If this many questions say everything that was asked, other questions would not be shown. */
const ENOUGH = { few: MAX_SAME_WORDS + 1, many: 24, elsewhere: 20 }
/** As similar as questions that are shown for their spelling; with less, most would be compared. */
const MIN_SIMILARITY = SAME_QUESTION_SIMILARITY.any
/** How many of the newest answers are searched for common words in their texts. */
const NEWEST = 1_000

type CandidateQuery = {
  /** In other languages than the reader's, only a few are shown, without their texts. */
  among: 'few' | 'many' | 'elsewhere'
  locale: Locale
  folded: string
  /** Queries of which an answer matches at least one. */
  anyOf: string[]
  /** Queries that very many answers match, of which the first ones come in. */
  common: string[]
  /** Queries for questions, if there are none that match `common`. */
  nearly: string[]
  /** Queries that a question must match to come in by its words alone. */
  allOf: string[]
  /** Queries that a question matches that says everything that was asked. */
  everything: string[]
  terms: string[]
  /** Whether to search for similar spelling too. */
  bySpelling: boolean
}

/**
 * Finds candidates where there are too many answers to look at all that hold one of the terms. What
 * is looked for first would be shown before what is looked for later, which is left out if there is
 * enough. The statement names its language, whose own indexes it needs, so that it can be prepared.
 *
 * Matching texts are materialized before they are cut: with a limit inside, the planner would scan
 * all answers for words that none of them holds. Common words are looked for among the newest,
 * because an index would first collect most answers of the language. Each language has indexes of
 * its texts and its questions: a word of one may be common in another. With '' added, the planner
 * expects so few answers that it never scans all for common words.
 */
export const queryCandidates = (query: CandidateQuery): Promise<CandidateRow[]> => {
  const { among, locale, folded, terms, bySpelling } = query
  const own = `locale = '${locale}'`
  const weighedOfOne = MAX_WEIGHED[among]
  const questions = (param: string, max: number) => `
    select entry_id from portal.entries
     where ${own} and locale || '' = '${locale}' and ts_filter(doc, '{a}') @@ ${param}::tsquery limit ${max}`
  return readPrepared<CandidateRow>(
    `search ${among} ${locale}`,
    `with same_words as materialized (${questions('$6', MAX_SAME_WORDS)}),
     too_few as materialized (select from (
       select from same_words join portal.entries e using (entry_id)
        where ts_filter(e.doc, '{a}') @@ $9::tsquery limit ${ENOUGH[among]}) as same
       having count(*) < ${ENOUGH[among]}),
     in_question as materialized (select * from (${questions('$5', weighedOfOne / 2)}) as found
       where $5::tsquery is not null and exists (select from too_few)),
     in_text as materialized (select entry_id from portal.entries
       where ${own} and doc @@ $5::tsquery and exists (select from too_few)),
     common_in_question as materialized (select * from (${questions('$8', weighedOfOne / 2)}) as found
       where $8::tsquery is not null and exists (select from too_few)),
     nearly_in_question as materialized (select * from (${questions('$10', weighedOfOne / 2)}) as found
       where $10::tsquery is not null and exists (select from too_few)
         and not exists (select from common_in_question)),
     common_in_text as materialized (
       select entry_id from (select entry_id, doc from portal.entries where ${own}
         order by changed_at desc, entry_id limit ${NEWEST}) as newest
       where $8::tsquery is not null and exists (select from too_few)
         and not exists (select from common_in_question)
         and not exists (select from nearly_in_question) and doc @@ $8::tsquery
       limit ${weighedOfOne}),
     similar_spelling as materialized (select entry_id
       from (select $2 || left(set_config('pg_trgm.similarity_threshold', '${MIN_SIMILARITY}', true),
         0) as typed offset 0) as query, portal.entries
       where $7 and ${own} and (typed <% folded or typed % folded)),
     possible as (
       select entry_id from same_words
       union select entry_id from in_question
       union (select entry_id from in_text limit ${weighedOfOne})
       union select entry_id from common_in_question
       union select entry_id from nearly_in_question
       union select entry_id from common_in_text
       union (select entry_id from similar_spelling limit ${weighedOfOne})),
     likely as (
       select e.*, similarity
         from possible join portal.entries e using (entry_id),
           lateral (
             select case when $2 = '' then 0 else similarity($2, e.folded) end as similarity
             offset 0) as compared
        where e.locale = $1
        order by coalesce(ts_rank('{0.05, 0.2, 0.4, 1.0}', e.doc, $4::tsquery), 0)
            + similarity desc,
          e.source_id
        limit ${MAX_RANKED[among]})${weighed(among !== 'elsewhere')}`,
    [
      locale,
      folded,
      terms.map(toTsQuery),
      anyOfTerms(terms) || null,
      oneOf(query.anyOf),
      query.allOf.join(' & ') || null,
      bySpelling,
      oneOf(query.common),
      query.everything.join(' & ') || null,
      oneOf(query.nearly),
    ],
  )
}

const oneOf = (queries: readonly string[]): string | null =>
  queries.map((each) => `(${each})`).join(' | ') || null
