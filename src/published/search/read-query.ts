import type { Locale } from '../../i18n/locales.ts'
import {
  findPhrases,
  indexPhrases,
  type LexemeLookup,
  type PhraseIndex,
  type PhraseMatch,
  type QueryWord,
} from './phrases.ts'
import type { SpellingModel } from './terms.ts'
import { optionalWords, stopWords, thesaurusGroups } from './thesaurus.ts'

/** The lexemes of each folded word; none for a stop word. */
export type Lexemes = ReadonlyMap<string, string[]>
/** Those of the thesaurus, which stay the same, and those of a query. */
type KnownLexemes = { thesaurus: Lexemes; query: Lexemes }

export const lexemeLookup = (locale: Locale, lexemes: Pick<Lexemes, 'get'>): LexemeLookup => {
  const stop = stopWords(locale)
  return (word) =>
    stop.has(word) ? [] : (lexemes.get(word) ?? []).filter((lexeme) => !stop.has(lexeme))
}

/** What follows from a thesaurus and its lexemes alone, so it is made once. */
type Prepared = { lexemesOf: LexemeLookup; phrases: PhraseIndex; optional: ReadonlySet<string> }
const prepared = new WeakMap<Lexemes, Prepared>()

function prepare(locale: Locale, thesaurus: Lexemes): Prepared {
  const known = prepared.get(thesaurus)
  if (known) return known
  const lexemes = new Map(
    [...thesaurus.keys()].map((word) => [word, lexemeLookup(locale, thesaurus)(word)]),
  )
  const lexemesOf: LexemeLookup = (word) => lexemes.get(word) ?? []
  const made: Prepared = {
    lexemesOf,
    phrases: indexPhrases(thesaurusGroups(locale), lexemesOf),
    optional: new Set([...optionalWords(locale)].flatMap((word) => [word, ...lexemesOf(word)])),
  }
  prepared.set(thesaurus, made)
  return made
}

/** A query that was read. `optional`: words and lexemes that a good answer may lack. */
export type ReadQuery = {
  query: QueryWord[]
  matches: PhraseMatch[]
  lexemesOf: LexemeLookup
  optional: ReadonlySet<string>
}

/** A folded query in a language. `isStrict`: phrases that are only related do not count. */
export type FoldedQuery = {
  folded: string
  locale: Locale
  lexemes: KnownLexemes
  spelling: SpellingModel
  isStrict: boolean
}

/** The words of a query, and the phrases of the thesaurus in it. */
export function readQuery({ folded, locale, lexemes, spelling, isStrict }: FoldedQuery): ReadQuery {
  const { thesaurus, query: typed } = lexemes
  const { lexemesOf: ofThesaurus, phrases, optional } = prepare(locale, thesaurus)
  const ofQuery = lexemeLookup(locale, typed)
  const lexemesOf: LexemeLookup = (word) => (typed.has(word) ? ofQuery(word) : ofThesaurus(word))
  const query = folded.split(' ').map((word): QueryWord => {
    const own = lexemesOf(word)
    return {
      word,
      isStopWord: own.length === 0,
      readings: own.flatMap((lexeme) => spelling.readingsOf(lexeme)),
    }
  })
  const matches = findPhrases(query, phrases, lexemesOf, locale, isStrict)
  return { query, matches, lexemesOf, optional }
}
