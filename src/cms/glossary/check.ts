import type { Locale } from '../../i18n/locales.ts'
import { findTerm, type TextRange } from './match.ts'
import type { Term } from './term.ts'

/** A word to avoid that a text uses. `found`: as it is written; `excerpt`: with its context. */
export type DiscouragedWord = {
  termId: number
  found: string
  excerpt: string
  instead: string
  reason: string | null
}
/** A term of the original that is not translated by the word of the glossary. */
export type MissingTerm = {
  termId: number
  original: string
  instead: string
  reason: string | null
}

const EXCERPT_CONTEXT = 30

const isInside = (place: TextRange, places: readonly TextRange[]): boolean =>
  places.some(
    ({ start, end }) =>
      start <= place.start && place.end <= end && end - start > place.end - place.start,
  )

/**
 * Returns the words of a text that the glossary says to avoid, in their order. Of overlapping
 * words, only the longest is returned.
 */
export function findDiscouragedWords(
  text: string,
  terms: readonly Term[],
  locale: Locale,
): DiscouragedWord[] {
  const words = text.normalize('NFC')
  const own = terms.filter((term) => term.locale === locale)
  const preferred = own.flatMap(({ term }) => findTerm(words, term, locale))
  const found = own.flatMap((term) =>
    term.avoid.flatMap((avoided) =>
      findTerm(words, avoided, locale).map((place) => ({ term, place })),
    ),
  )
  const places = found.map(({ place }) => place)
  const seen = new Set<string>()
  return found
    .filter(({ place }) => !isInside(place, preferred) && !isInside(place, places))
    .filter(
      ({ place, term }) =>
        !seen.has(`${place.start} ${term.id}`) && seen.add(`${place.start} ${term.id}`),
    )
    .sort((one, other) => one.place.start - other.place.start)
    .map(({ term, place }) => ({
      termId: term.id,
      found: words.slice(place.start, place.end),
      excerpt: excerptOf(words, place),
      instead: term.term,
      reason: term.reason,
    }))
}

/** Returns the terms of an original whose glossary translation is missing in the translation. */
export function findMissingTerms(
  original: string,
  originalLocale: Locale,
  translation: string,
  terms: readonly Term[],
  locale: Locale,
): MissingTerm[] {
  const [from, to] = [original.normalize('NFC'), translation.normalize('NFC')]
  if (!to.trim()) return []
  return terms
    .filter((term) => term.locale === locale && term.term)
    .flatMap((term) => {
      const original = term.original.find(
        (word) => findTerm(from, word, originalLocale, { inflected: true }).length > 0,
      )
      if (!original || findTerm(to, term.term, locale, { inflected: true }).length > 0) return []
      return [{ termId: term.id, original, instead: term.term, reason: term.reason }]
    })
}

function excerptOf(text: string, { start, end }: TextRange): string {
  const from =
    start <= EXCERPT_CONTEXT
      ? 0
      : text.indexOf(' ', start - EXCERPT_CONTEXT) + 1 || start - EXCERPT_CONTEXT
  const until =
    text.length - end <= EXCERPT_CONTEXT
      ? text.length
      : text.indexOf(' ', end + EXCERPT_CONTEXT - 10)
  const to =
    until < end || until > end + EXCERPT_CONTEXT * 2
      ? Math.min(text.length, end + EXCERPT_CONTEXT)
      : until
  const safe = Math.min(from, start)
  return `${safe > 0 ? '…' : ''}${text.slice(safe, to)}${to < text.length ? '…' : ''}`.replace(
    /\s+/gu,
    ' ',
  )
}
