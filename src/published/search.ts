import { localeFacts, type Locale } from '../i18n/locales.ts'
import { card, type CardRow } from './cards.ts'
import { fold, searchableText } from './fold.ts'
import { readSql } from './pool.ts'
import type { QuestionCard } from './views.ts'

const LONGEST_QUERY = 200
const MOST_RESULTS = 20

export type SearchView = { query: string; results: QuestionCard[] }

/** A query as a person typed it, made harmless: one line, no control characters, not too long. */
export const tidyQuery = (query: string): string =>
  query.replace(/[\p{Cs}\p{Cf}\uFFFD]/gu, '').replace(/\p{Cc}/gu, ' ').replace(/\s+/g, ' ').trim().slice(0, LONGEST_QUERY)

/** Searches the answers of one language. Nothing of the query is kept anywhere. Throws if the database can not be reached. */
export async function search(locale: Locale, typed: string): Promise<SearchView> {
  const query = tidyQuery(typed)
  const folded = fold(query, locale)
  if (folded === '') return { query, results: [] }
  const config = localeFacts(locale).textSearch
  const words = searchableText(query, locale)
  const rows = await readSql<CardRow>(
    `with words as (select replace(plainto_tsquery('${config}', $2)::text, '&', '|')::tsquery as any_of)
     select e.source_id, e.locale, e.slug, e.question, e.short_answer
       from portal.entries e, words
      where e.locale = $1 and (e.doc @@ words.any_of or word_similarity($3, e.folded) > 0.45 or similarity($3, e.folded) > 0.25)
      order by ts_rank('{0.05, 0.2, 0.4, 1.0}', e.doc, words.any_of) * 2 + word_similarity($3, e.folded) + similarity($3, e.folded) desc, e.source_id
      limit ${MOST_RESULTS}`, [locale, words, folded])
  return { query, results: rows.map(card) }
}
