import type { Locale } from '../../i18n/locales.ts'
import { SEARCH } from '../../i18n/registers/search.ts'
import { fold } from '../../i18n/text/fold.ts'
import { toCard } from '../read/question-cards.ts'
import { readThrough } from '../read/read-through.ts'
import type { QuestionCard } from '../views.ts'
import { searchOtherLanguages } from './across-languages.ts'
import { findCandidates } from './candidates.ts'
import { conceptsOf, lexemesInTerm } from './concepts.ts'
import type { Danger } from './danger/detect-danger.ts'
import { detectDangerWithOwnPhrases } from './danger/own-phrases.ts'
import { extract, highlight, hitsOf, type Piece } from './highlight.ts'
import { rank, SAME_QUESTION_SIMILARITY, splitByRelevance } from './rank.ts'
import { correctingAtMost, EXACT } from './spelling.ts'
import { stopWords } from './thesaurus.ts'
import { readDictionary, readLexemes } from './vocabulary.ts'

/** In characters. */
const MAX_QUERY_LENGTH = 200
const MAX_WORDS = 24
const MAX_TERMS = 60
const MAX_CORRECTED = 8
const MAX_RESULTS = 12
const MAX_NEAR = 4

export type SearchResult = QuestionCard & { questionPieces: Piece[]; extract: Piece[] | null }
/**
 * `near`: questions that may be what was meant, although they match too little. `elsewhere`: answers
 * to the query that are not published in the reader's language.
 */
export type SearchView = {
  results: SearchResult[]
  near: QuestionCard[]
  elsewhere: QuestionCard[]
}
export const NOTHING_FOUND: SearchView = { results: [], near: [], elsewhere: [] }

/** A query as typed, on one line, without control characters, at most 200 characters long. */
export const sanitizeQuery = (query: string): string =>
  query
    .replace(/[\p{Cs}\p{Cf}\uFFFD]/gu, '')
    .replace(/\p{Cc}/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, MAX_QUERY_LENGTH)

/**
 * Searches the answers of one language. Stores nothing of the query. If it is about a danger,
 * answers that the language names for it come first, and others are found only if they fit closely;
 * if the danger is doubtful, those answers come last. `detected`: the danger in the query, if the
 * caller knows it already. Throws if the database cannot be reached.
 */
export async function search(
  locale: Locale,
  typed: string,
  detected?: Danger | null,
): Promise<SearchView> {
  const query = sanitizeQuery(typed)
  const danger = detected === undefined ? await detectDangerWithOwnPhrases(query, locale) : detected
  if (!danger) return find(locale, query, 'any')
  const [kind = ''] = danger.kinds
  const words = SEARCH[locale].crisis.answersFor[kind]
  const [named, loose, close] = await Promise.all([
    words === undefined ? NOTHING_FOUND : findForDanger(locale, kind, words),
    danger.sure && !words ? NOTHING_FOUND : find(locale, query, 'any'),
    danger.sure ? find(locale, query, 'strict', false) : NOTHING_FOUND,
  ])
  const [first, rest] = danger.sure
    ? [[named, loose].map(sensitiveIn), askedIn(close)]
    : [[loose], sensitiveIn(named)]
  return {
    results: uniqueCards([...first, rest].flatMap(({ results }) => results)).slice(0, MAX_RESULTS),
    near: [],
    elsewhere: uniqueCards(
      [...first, ...(danger.sure ? [] : [rest])].flatMap(({ elsewhere }) => elsewhere),
    ),
  }
}

/** What the language names for a danger: its words, not the reader's, so it may stay in memory. */
const findForDanger = async (locale: Locale, kind: string, words: string): Promise<SearchView> =>
  (await readThrough(`answers for ${kind} in ${locale}`, () => find(locale, words, 'strict'))) ??
  NOTHING_FOUND

/** The answers whose question says one of the words: others only mention them. */
const askedIn = (view: SearchView): SearchView => ({
  ...view,
  results: view.results.filter(({ questionPieces }) => questionPieces.some(({ hit }) => hit)),
})

/** The answers that are as sensitive as a danger. */
const sensitiveIn = ({ results, elsewhere }: SearchView): SearchView => ({
  results: results.filter(({ sensitive }) => sensitive),
  near: [],
  elsewhere: elsewhere.filter(({ sensitive }) => sensitive),
})

const uniqueCards = <Card extends QuestionCard>(cards: readonly Card[]): Card[] => [
  ...new Map(cards.map((card) => [card.number, card])).values(),
]

/** `strict`: no phrase that is only related, no other spelling, and a close fit. */
type Fit = 'any' | 'strict'

async function find(
  locale: Locale,
  query: string,
  fit: Fit,
  withElsewhere = true,
): Promise<SearchView> {
  const folded = fold(query, locale).split(' ').slice(0, MAX_WORDS).join(' ')
  if (folded === '') return NOTHING_FOUND
  const stop = stopWords(locale)
  const words = [...new Set(folded.split(' '))].filter((word) => !stop.has(word))
  const queryLexemes = await readLexemes(words, locale)
  const dictionary = await readDictionary(locale, [...new Set([...queryLexemes.values()].flat())])
  const { vocabulary } = dictionary
  const lexemes = { thesaurus: dictionary.thesaurus, query: queryLexemes }
  const isStrict = fit === 'strict'
  const spelling = isStrict
    ? EXACT
    : correctingAtMost(MAX_CORRECTED, dictionary.spelling, (lexeme) =>
        vocabulary.documentFrequency.has(lexeme),
      )
  const asked = { folded, locale, lexemes, spelling, isStrict }
  const concepts = conceptsOf(asked, vocabulary)
  const terms = [
    ...new Set(concepts.flatMap(({ alternatives }) => alternatives.map(({ term }) => term))),
  ].slice(0, MAX_TERMS)
  const rows = await findCandidates(locale, folded, concepts, terms, vocabulary)
  const ranked = rank(
    concepts,
    terms,
    rows.map((row) => ({ row, weights: row.weights ?? [], similarity: row.similarity })),
    vocabulary,
    isStrict,
  )
  const { found, near } = splitByRelevance(
    ranked,
    (row) => row.similarity >= SAME_QUESTION_SIMILARITY[fit],
    vocabulary,
    isStrict,
  )
  const hits = hitsOf(terms.flatMap(lexemesInTerm))
  return {
    results: found.slice(0, MAX_RESULTS).map(({ row }) => ({
      ...toCard(row),
      questionPieces: highlight(row.question, hits, locale),
      extract: extract(row.answer_text, hits, locale),
    })),
    near: near.slice(0, MAX_NEAR).map(({ row }) => toCard(row)),
    elsewhere: withElsewhere ? await searchOtherLanguages(asked) : [],
  }
}
