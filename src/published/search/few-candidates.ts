import type { Row } from '../../core/row.ts'
import type { Locale } from '../../i18n/locales.ts'
import { readPrepared } from '../read/pool.ts'
import { CARD_COLUMNS, type CardRow } from '../read/question-cards.ts'
import { toTsQuery } from './ts-query.ts'

/**
 * An answer that may match. `weights`: PostgreSQL's rank of each term in it, in the order of the
 * terms. `similarity`: how similar its question is to the query (0 to 1).
 */
export type CandidateRow = CardRow &
  Row<'portal.entries', 'answer_text'> & {
    weights: number[] | null
    similarity: number
  }

/**
 * What is read of each of the likely answers, with the rank of each term (`$3`) in it. `withText`:
 * whether the text is needed to show where the words are.
 */
export const weighed = (withText: boolean): string => `
     select ${CARD_COLUMNS}, ${withText ? 'e.answer_text' : "'' as answer_text"}, e.similarity,
            (select array_agg(ts_rank('{0.05, 0.2, 0.45, 1.0}', words.doc, term::tsquery)::float8
               order by place)
               from unnest($3::text[]) with ordinality as terms(term, place)) as weights
       from likely e, lateral (
         -- Read once from where long values are kept, and not for each term.
         select e.doc || ''::tsvector as doc offset 0) words`

/** A `tsquery` of which one term is enough. */
export const anyOfTerms = (terms: readonly string[]): string =>
  terms.map((term) => `(${toTsQuery(term)})`).join(' | ')

type FewQuery = {
  locale: Locale
  folded: string
  /** A query that a question must match to come in by its words alone. */
  allOf: string
  terms: string[]
  maxRanked: number
}

/**
 * Weighs all answers of a language that hold a term, or whose question is spelled similarly. For few
 * answers: planning such a statement takes longer than running it, so it is prepared.
 */
export const findAmongFew = ({ locale, folded, allOf, terms, maxRanked }: FewQuery) =>
  readPrepared<CandidateRow>(
    'search among few',
    `with likely as (
       select e.*, similarity($2, e.folded) as similarity
         from portal.entries e
        where e.locale = $1
          and (e.doc @@ nullif($4, '')::tsquery or $2 <% e.folded or $2 % e.folded
            or ts_filter(e.doc, '{a}') @@ nullif($5, '')::tsquery)
        order by coalesce(ts_rank('{0.05, 0.2, 0.4, 1.0}', e.doc, nullif($4, '')::tsquery), 0)
            + similarity($2, e.folded) desc,
          e.source_id
        limit $6)${weighed(true)}`,
    [locale, folded, terms.map(toTsQuery), anyOfTerms(terms), allOf, maxRanked],
  )
