import type { Locale } from '../../i18n/locales.ts'
import type { Alternative } from './terms.ts'
import { SYNONYM, type ThesaurusGroup, type ThesaurusPhrase } from './thesaurus.ts'

/** A word of a query, and what it may stand for. */
export type QueryWord = { word: string; isStopWord: boolean; readings: Alternative[] }

/**
 * A phrase of the thesaurus found in a query: its words there, and the positions of the first and
 * the last of them.
 */
export type PhraseMatch = {
  group: ThesaurusGroup
  confidence: number
  words: QueryWord[]
  from: number
  to: number
}

/** Finds the lexemes of a folded word; none for a stop word. */
export type LexemeLookup = (word: string) => string[]

/** How many stop words may stand between two words of a phrase, as in "asked *me* out". */
const MAX_STOP_WORDS_BETWEEN = 2

type Phrase = { group: ThesaurusGroup; wording: ThesaurusPhrase; place: number }
/** The phrases of a thesaurus by their first word, and by each of its lexemes. */
export type PhraseIndex = { byWord: Map<string, Phrase[]>; byLexeme: Map<string, Phrase[]> }

export function indexPhrases(
  groups: readonly ThesaurusGroup[],
  lexemesOf: LexemeLookup,
): PhraseIndex {
  const index: PhraseIndex = { byWord: new Map(), byLexeme: new Map() }
  const add = (map: Map<string, Phrase[]>, key: string, phrase: Phrase) =>
    map.set(key, [...(map.get(key) ?? []), phrase])
  let place = 0
  for (const group of groups)
    for (const wording of group.wordings) {
      const phrase = { group, wording, place: (place += 1) }
      const [first = ''] = wording.words
      add(index.byWord, first, phrase)
      for (const lexeme of new Set(lexemesOf(first))) add(index.byLexeme, lexeme, phrase)
    }
  return index
}

/** The phrases that begin with a word of a query, in the order of the thesaurus. */
const phrasesBegunIn = (query: readonly QueryWord[], { byWord, byLexeme }: PhraseIndex): Phrase[] =>
  [
    ...new Set(
      query.flatMap(({ word, readings }) => [
        ...(byWord.get(word) ?? []),
        ...readings.flatMap(({ term }) => byLexeme.get(term) ?? []),
      ]),
    ),
  ].sort((one, other) => one.place - other.place)

/**
 * Finds the phrases of the thesaurus in a query. A phrase inside a longer one that was found does
 * not count. `strict`: none that is only related.
 */
export function findPhrases(
  query: readonly QueryWord[],
  phrases: PhraseIndex,
  lexemesOf: LexemeLookup,
  locale: Locale,
  strict: boolean,
): PhraseMatch[] {
  const found = phrasesBegunIn(query, phrases).flatMap(({ group, wording }): PhraseMatch[] => {
    const { words, confidence } = wording
    if (strict && confidence !== SYNONYM) return []
    const positions = positionsOf(query, words, lexemesOf, locale)
    if (!positions) return []
    return [
      {
        group,
        confidence,
        words: positions.map((at) => query[at]).filter((each) => each !== undefined),
        from: positions[0] ?? 0,
        to: positions.at(-1) ?? 0,
      },
    ]
  })
  return found.filter(
    (one) =>
      !found.some(
        (other) =>
          other.from <= one.from &&
          other.to >= one.to &&
          other.words.length > one.words.length &&
          one.words.every((word) => other.words.includes(word)),
      ),
  )
}

/** The positions of a phrase's words in a query; `null` if the query does not contain it. */
function positionsOf(
  query: readonly QueryWord[],
  phrase: readonly string[],
  lexemesOf: LexemeLookup,
  locale: Locale,
): number[] | null {
  for (let start = 0; start < query.length; start += 1) {
    const positions: number[] = []
    let at = start
    for (const word of phrase) {
      const last =
        positions.length === 0 || locale === 'zh'
          ? at
          : Math.min(at + MAX_STOP_WORDS_BETWEEN, query.length - 1)
      while (at < last && !matches(query[at], word, lexemesOf) && query[at]?.isStopWord) at += 1
      if (!matches(query[at], word, lexemesOf)) break
      positions.push(at)
      at += 1
    }
    if (positions.length === phrase.length) return positions
  }
  return null
}

/** A query word matches a word that it is, or that one of its readings is a lexeme of. */
const matches = (queryWord: QueryWord | undefined, word: string, lexemesOf: LexemeLookup) =>
  queryWord !== undefined &&
  (queryWord.word === word ||
    lexemesOf(word).some((lexeme) => queryWord.readings.some(({ term }) => term === lexeme)))
