import { fold } from '../../i18n/fold.ts'
import type { Locale } from '../../i18n/locales.ts'
import { toCard } from '../read/question-cards.ts'
import type { QuestionCard } from '../views.ts'
import { findCandidates } from './candidates.ts'
import { conceptsOf, lexemesInTerm } from './concepts.ts'
import { isCrisisQuery } from './crisis.ts'
import { extract, highlight, type Piece } from './highlight.ts'
import { splitByRelevance, rank } from './rank.ts'
import { EXACT } from './spelling.ts'
import { readDictionary, readLexemes } from './vocabulary.ts'

const MAX_QUERY_LENGTH = 200
const MAX_WORDS = 24
const MAX_TERMS = 60
const MAX_RESULTS = 12
const MAX_NEAR = 4
/** The questions are as good as the same: found, whatever the single words say. */
const SAME_QUESTION_SIMILARITY = 0.45

export type SearchResult = QuestionCard & { questionPieces: Piece[]; extract: Piece[] | null }
export type SearchView = { results: SearchResult[]; near: QuestionCard[] }

/** A query as a person typed it, made harmless: one line, no control characters, not too long. */
export const sanitizeQuery = (query: string): string =>
  query
    .replace(/[\p{Cs}\p{Cf}\uFFFD]/gu, '')
    .replace(/\p{Cc}/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, MAX_QUERY_LENGTH)

/**
 * Searches the answers of one language. Nothing of the query is kept anywhere. Throws if the
 * database can not be reached.
 */
export async function search(locale: Locale, typed: string): Promise<SearchView> {
  const folded = fold(sanitizeQuery(typed), locale).split(' ').slice(0, MAX_WORDS).join(' ')
  if (folded === '') return { results: [], near: [] }
  const asked = await readLexemes([...new Set(folded.split(' '))], locale)
  const {
    vocabulary,
    spelling: guess,
    thesaurus,
  } = await readDictionary(locale, [...new Set([...asked.values()].flat())])
  // Who may be in danger is shown help, and no answer that only sounds like what was typed.
  const crisis = isCrisisQuery(typed)
  const spelling = crisis ? EXACT : guess
  const concepts = conceptsOf(
    folded,
    locale,
    new Map([...thesaurus, ...asked]),
    vocabulary,
    spelling,
  )
  const terms = [
    ...new Set(concepts.flatMap(({ alternatives }) => alternatives.map(({ term }) => term))),
  ].slice(0, MAX_TERMS)
  const rows = await findCandidates(locale, folded, concepts, terms, vocabulary)
  const ranked = rank(
    concepts,
    terms,
    rows.map((row) => ({ row, weights: row.weights ?? [], similarity: row.similarity })),
    vocabulary,
  )
  const { found, near } = splitByRelevance(
    ranked,
    (row) => row.similarity >= SAME_QUESTION_SIMILARITY,
  )
  const hits = new Set(terms.flatMap(lexemesInTerm))
  return {
    results: found.slice(0, MAX_RESULTS).map(({ row }) => ({
      ...toCard(row),
      questionPieces: highlight(row.question, hits, locale),
      extract: extract(row.answer_text, hits, locale),
    })),
    near: near.slice(0, crisis ? 0 : MAX_NEAR).map(({ row }) => toCard(row)),
  }
}
