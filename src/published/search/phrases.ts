import type { Locale } from '../../i18n/locales.ts'
import type { Alternative } from './terms.ts'
import type { ThesaurusGroup } from './thesaurus.ts'

/** A word of a query with what it may mean; `empty` ones say nothing by themselves. */
export type QueryWord = { word: string; isStopWord: boolean; readings: Alternative[] }
/**
 * A phrase of the thesaurus in a query: the words it stands in, from place to place (the last
 * included).
 */
export type PhraseMatch = {
  group: ThesaurusGroup
  confidence: number
  words: QueryWord[]
  from: number
  to: number
}

/** How many words that say nothing may stand within a phrase, as in "asked *me* out". */
const MAX_STOP_WORDS_BETWEEN = 2

/**
 * Where phrases of the thesaurus stand in a query; one that lies within a longer one does not
 * count.
 */
export function findPhrases(
  asked: readonly QueryWord[],
  groups: readonly ThesaurusGroup[],
  of: (word: string) => string[],
  locale: Locale,
): PhraseMatch[] {
  const found = groups.flatMap((group) =>
    group.wordings.flatMap(({ words, confidence }) => {
      const places = positionsOf(asked, words, of, locale)
      return places
        ? [
            {
              group,
              confidence,
              words: places.map((place) => asked[place]).filter((each) => each !== undefined),
              from: places[0] ?? 0,
              to: places.at(-1) ?? 0,
            },
          ]
        : []
    }),
  )
  const said = (each: PhraseMatch) => each.words.length
  return found.filter(
    (one) =>
      !found.some(
        (other) =>
          other.from <= one.from &&
          other.to >= one.to &&
          said(other) > said(one) &&
          contains(other, one),
      ),
  )
}

const contains = (outer: PhraseMatch, inner: PhraseMatch) =>
  inner.words.every((word) => outer.words.includes(word))

function positionsOf(
  asked: readonly QueryWord[],
  phrase: readonly string[],
  of: (word: string) => string[],
  locale: Locale,
): number[] | null {
  for (let start = 0; start < asked.length; start += 1) {
    const places: number[] = []
    let at = start
    for (const word of phrase) {
      const last =
        places.length === 0 || locale === 'zh'
          ? at
          : Math.min(at + MAX_STOP_WORDS_BETWEEN, asked.length - 1)
      while (at < last && !matches(asked[at], word, of) && asked[at]?.isStopWord) at += 1
      if (!matches(asked[at], word, of)) break
      places.push(at)
      at += 1
    }
    if (places.length === phrase.length) return places
  }
  return null
}

/** Word by word as typed, or by what the word may mean. */
const matches = (
  asked: QueryWord | undefined,
  word: string,
  of: (word: string) => string[],
): boolean =>
  asked !== undefined &&
  (asked.word === word ||
    of(word).some((lexeme) => asked.readings.some(({ term }) => term === lexeme)))
