import type { Locale } from '../../i18n/locales.ts'
import type { Alternative } from './terms.ts'
import type { Group } from './thesaurus.ts'

/** A word of a query with what it may mean; `empty` ones say nothing by themselves. */
export type Asked = { word: string; empty: boolean; meanings: Alternative[] }
/**
 * A phrase of the thesaurus in a query: the words it stands in, from place to place (the last
 * included).
 */
export type Found = { group: Group; sure: number; words: Asked[]; from: number; to: number }

/** How many words that say nothing may stand within a phrase, as in "asked *me* out". */
const MOST_BETWEEN = 2

/**
 * Where phrases of the thesaurus stand in a query; one that lies within a longer one does not
 * count.
 */
export function findPhrases(
  asked: readonly Asked[],
  groups: readonly Group[],
  of: (word: string) => string[],
  locale: Locale,
): Found[] {
  const found = groups.flatMap((group) =>
    group.wordings.flatMap(({ words, sure }) => {
      const places = placesOf(asked, words, of, locale)
      return places
        ? [
            {
              group,
              sure,
              words: places.map((place) => asked[place]).filter((each) => each !== undefined),
              from: places[0] ?? 0,
              to: places.at(-1) ?? 0,
            },
          ]
        : []
    }),
  )
  const said = (each: Found) => each.words.length
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

const contains = (outer: Found, inner: Found) =>
  inner.words.every((word) => outer.words.includes(word))

function placesOf(
  asked: readonly Asked[],
  phrase: readonly string[],
  of: (word: string) => string[],
  locale: Locale,
): number[] | null {
  for (let start = 0; start < asked.length; start += 1) {
    const places: number[] = []
    let at = start
    for (const word of phrase) {
      const last =
        places.length === 0 || locale === 'zh' ? at : Math.min(at + MOST_BETWEEN, asked.length - 1)
      while (at < last && !means(asked[at], word, of) && asked[at]?.empty) at += 1
      if (!means(asked[at], word, of)) break
      places.push(at)
      at += 1
    }
    if (places.length === phrase.length) return places
  }
  return null
}

/** Word by word as typed, or by what the word may mean. */
const means = (asked: Asked | undefined, word: string, of: (word: string) => string[]): boolean =>
  asked !== undefined &&
  (asked.word === word ||
    of(word).some((lexeme) => asked.meanings.some(({ term }) => term === lexeme)))
