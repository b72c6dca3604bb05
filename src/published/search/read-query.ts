import type { Locale } from '../../i18n/locales.ts'
import { findPhrases, type LexemeLookup, type PhraseMatch, type QueryWord } from './phrases.ts'
import type { SpellingModel } from './terms.ts'
import { stopWords, SYNONYM, thesaurusGroups, type ThesaurusGroup } from './thesaurus.ts'

/** The lexemes of each folded word; none for a stop word. */
export type Lexemes = ReadonlyMap<string, string[]>

export const lexemeLookup = (locale: Locale, lexemes: Lexemes): LexemeLookup => {
  const stop = stopWords(locale)
  return (word) =>
    stop.has(word) ? [] : (lexemes.get(word) ?? []).filter((lexeme) => !stop.has(lexeme))
}

/**
 * The words of a folded query, and the phrases of the thesaurus in it. `strict`: none that is only
 * related.
 */
export function readQuery(
  folded: string,
  locale: Locale,
  lexemes: Lexemes,
  spelling: SpellingModel,
  strict = false,
): { query: QueryWord[]; matches: PhraseMatch[]; lexemesOf: LexemeLookup } {
  const lexemesOf = lexemeLookup(locale, lexemes)
  const query = folded.split(' ').map((word): QueryWord => ({
    word,
    isStopWord: lexemesOf(word).length === 0,
    readings: lexemesOf(word).flatMap((lexeme) => spelling.readingsOf(lexeme)),
  }))
  const known = thesaurusGroups(locale)
  const matches = findPhrases(query, strict ? known.map(synonymsOf) : known, lexemesOf, locale)
  return { query, matches, lexemesOf }
}

const synonymsOf = (group: ThesaurusGroup): ThesaurusGroup => ({
  ...group,
  wordings: group.wordings.filter(({ confidence }) => confidence === SYNONYM),
})
