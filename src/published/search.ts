import { localeFacts, type Locale } from '../i18n/locales.ts'
import { card, type CardRow } from './cards.ts'
import { conceptsOf, lexemesOfTerm, wordsToKnow, type Lexemes, type Vocabulary } from './concepts.ts'
import { fold, searchableText } from './fold.ts'
import { extract, highlight, type Piece } from './highlight.ts'
import { readSql } from './pool.ts'
import { divide, rank } from './rank.ts'
import { readThrough } from './read.ts'
import type { QuestionCard } from './views.ts'

const LONGEST_QUERY = 200
const MOST_WORDS = 24
const MOST_TERMS = 60
const MOST_RESULTS = 12
const MOST_NEAR = 4
/** The questions are as good as the same: found, whatever the single words say. */
const SAME_QUESTION = 0.45

export type SearchResult = QuestionCard & { questionPieces: Piece[]; extract: Piece[] | null }
export type SearchView = { results: SearchResult[]; near: QuestionCard[] }

/** A query as a person typed it, made harmless: one line, no control characters, not too long. */
export const tidyQuery = (query: string): string =>
  query.replace(/[\p{Cs}\p{Cf}\uFFFD]/gu, '').replace(/\p{Cc}/gu, ' ').replace(/\s+/g, ' ').trim().slice(0, LONGEST_QUERY)

type Row = CardRow & { answer_text: string; weights: number[] | null; alike: number }

/** Searches the answers of one language. Nothing of the query is kept anywhere. Throws if the database can not be reached. */
export async function search(locale: Locale, typed: string): Promise<SearchView> {
  const folded = fold(tidyQuery(typed), locale).split(' ').slice(0, MOST_WORDS).join(' ')
  if (folded === '') return { results: [], near: [] }
  const vocabulary = await vocabularyOf(locale)
  const lexemes = new Map([...(await thesaurusLexemes(locale)), ...(await lexemesOf([...new Set(folded.split(' '))], locale))])
  const concepts = conceptsOf(folded, locale, lexemes, vocabulary)
  const terms = [...new Set(concepts.flatMap(({ alternatives }) => alternatives.map(({ term }) => term)))].slice(0, MOST_TERMS)
  const rows = await candidates(locale, folded, terms)
  const ranked = rank(concepts, terms, rows.map((row) => ({ row, weights: row.weights ?? [], alike: row.alike })), vocabulary)
  const { found, near } = divide(ranked, (row) => row.alike >= SAME_QUESTION)
  const hits = new Set(terms.flatMap(lexemesOfTerm))
  return {
    results: found.slice(0, MOST_RESULTS).map(({ row }) => ({
      ...card(row), questionPieces: highlight(row.question, hits, locale), extract: extract(row.answer_text, hits, locale),
    })),
    near: near.slice(0, MOST_NEAR).map(({ row }) => card(row)),
  }
}

/** How many answers of a language hold each word of the index. Kept in memory until something changes: it holds nothing of any search. */
const vocabularyOf = async (locale: Locale): Promise<Vocabulary> =>
  (await readThrough(`vocabulary ${locale}`, async () => {
    const words = await readSql<{ word: string; holding: number }>(
      `select word, ndoc as holding from ts_stat($$select doc from portal.entries where locale = '${locale}'$$)`)
    const [count] = await readSql<{ answers: number }>('select count(*)::integer as answers from portal.entries where locale = $1', [locale])
    return { answers: count?.answers ?? 0, holding: new Map(words.map(({ word, holding }) => [word, holding])) }
  })) ?? { answers: 0, holding: new Map() }

/** The thesaurus as the index has it. It changes only with the program. */
const thesaurusLexemes = async (locale: Locale): Promise<Lexemes> =>
  (await readThrough(`thesaurus ${locale}`, () => lexemesOf(wordsToKnow(locale), locale))) ?? new Map<string, string[]>()

/** The words as the index has them: stems, none for words that say nothing. */
async function lexemesOf(words: string[], locale: Locale): Promise<Lexemes> {
  const config = localeFacts(locale).textSearch
  const rows = await readSql<{ lexemes: string[] }>(
    `select tsvector_to_array(to_tsvector('${config}', word)) as lexemes from unnest($1::text[]) with ordinality as given(word, place) order by place`,
    [words.map((word) => searchableText(word, locale))])
  return new Map(words.map((word, index) => [word, rows[index]?.lexemes ?? []]))
}

const quoted = (lexeme: string) => `'${lexeme.replace(/\\/g, '\\\\').replace(/'/g, "''")}'`

/** A term as PostgreSQL's query language writes it. */
const asQuery = (term: string) => term.replace(/[^ ]+/g, quoted).replace(/ +/g, (gap) => ` <${gap.length}> `)

/** The answers that hold one of the terms or whose question is alike, the likeliest first, with what each term weighs in them. */
const candidates = (locale: Locale, folded: string, terms: string[]): Promise<Row[]> => {
  const queries = terms.map(asQuery)
  return readSql<Row>(
    `with asked as (select nullif($3, '')::tsquery as any_of),
          likely as (
            select e.* from portal.entries e, asked
             where e.locale = $1 and (e.doc @@ asked.any_of or $2 <% e.folded or $2 % e.folded)
             order by coalesce(ts_rank('{0.05, 0.2, 0.4, 1.0}', e.doc, asked.any_of), 0) + similarity($2, e.folded) desc, e.source_id limit 120)
     select e.source_id, e.locale, e.slug, e.question, e.short_answer, e.answer_text, similarity($2, e.folded) as alike,
            (select array_agg(ts_rank('{0.05, 0.2, 0.45, 1.0}', e.doc, term::tsquery)::float8 order by place)
               from unnest($4::text[]) with ordinality as terms(term, place)) as weights
       from likely e`, [locale, folded, queries.map((query) => `(${query})`).join(' | '), queries])
}
