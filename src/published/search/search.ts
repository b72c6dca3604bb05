import { fold } from '../../i18n/fold.ts'
import type { Locale } from '../../i18n/locales.ts'
import { card } from '../read/question-cards.ts'
import type { QuestionCard } from '../views.ts'
import { candidates } from './candidates.ts'
import { conceptsOf, lexemesOfTerm } from './concepts.ts'
import { soundsLikeCrisis } from './crisis.ts'
import { extract, highlight, type Piece } from './highlight.ts'
import { divide, rank } from './rank.ts'
import { AS_WRITTEN } from './spelling.ts'
import { knownIn, lexemesOf } from './vocabulary.ts'

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
  query
    .replace(/[\p{Cs}\p{Cf}\uFFFD]/gu, '')
    .replace(/\p{Cc}/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, LONGEST_QUERY)

/**
 * Searches the answers of one language. Nothing of the query is kept anywhere. Throws if the
 * database can not be reached.
 */
export async function search(locale: Locale, typed: string): Promise<SearchView> {
  const folded = fold(tidyQuery(typed), locale).split(' ').slice(0, MOST_WORDS).join(' ')
  if (folded === '') return { results: [], near: [] }
  const asked = await lexemesOf([...new Set(folded.split(' '))], locale)
  const {
    vocabulary,
    familiar: guess,
    thesaurus,
  } = await knownIn(locale, [...new Set([...asked.values()].flat())])
  // Who may be in danger is shown help, and no answer that only sounds like what was typed.
  const crisis = soundsLikeCrisis(typed)
  const familiar = crisis ? AS_WRITTEN : guess
  const concepts = conceptsOf(
    folded,
    locale,
    new Map([...thesaurus, ...asked]),
    vocabulary,
    familiar,
  )
  const terms = [
    ...new Set(concepts.flatMap(({ alternatives }) => alternatives.map(({ term }) => term))),
  ].slice(0, MOST_TERMS)
  const rows = await candidates(locale, folded, concepts, terms, vocabulary)
  const ranked = rank(
    concepts,
    terms,
    rows.map((row) => ({ row, weights: row.weights ?? [], alike: row.alike })),
    vocabulary,
  )
  const { found, near } = divide(ranked, (row) => row.alike >= SAME_QUESTION)
  const hits = new Set(terms.flatMap(lexemesOfTerm))
  return {
    results: found.slice(0, MOST_RESULTS).map(({ row }) => ({
      ...card(row),
      questionPieces: highlight(row.question, hits, locale),
      extract: extract(row.answer_text, hits, locale),
    })),
    near: near.slice(0, crisis ? 0 : MOST_NEAR).map(({ row }) => card(row)),
  }
}
