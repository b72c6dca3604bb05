import type { Locale } from '../../i18n/locales.ts'
import { placesOf, type Place } from './match.ts'
import type { Term } from './term.ts'

/**
 * A word to avoid that stands in a text. `found`: the word as written; `excerpt`: the words around
 * it.
 */
export type Offence = {
  termId: number
  found: string
  excerpt: string
  instead: string
  reason: string | null
}
/** A word of the original whose translation is not the glossary's. */
export type Missed = { termId: number; original: string; instead: string; reason: string | null }

const AROUND = 30

const inside = (place: Place, places: readonly Place[]): boolean =>
  places.some(
    ({ start, end }) =>
      start <= place.start && place.end <= end && end - start > place.end - place.start,
  )

/**
 * The words of a text that the glossary of its language says to avoid, in the order of the text; of
 * words inside one another only the longest.
 */
export function offencesIn(text: string, terms: readonly Term[], locale: Locale): Offence[] {
  const words = text.normalize('NFC')
  const own = terms.filter((term) => term.locale === locale)
  const preferred = own.flatMap(({ term }) => placesOf(words, term, locale))
  const found = own.flatMap((term) =>
    term.avoid.flatMap((avoided) =>
      placesOf(words, avoided, locale).map((place) => ({ term, place })),
    ),
  )
  const places = found.map(({ place }) => place)
  const seen = new Set<string>()
  return found
    .filter(({ place }) => !inside(place, preferred) && !inside(place, places))
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

/**
 * The terms that the paragraphs of an original hold while their translations do not hold the
 * glossary's word for them.
 */
export function missedIn(
  original: string,
  originalLocale: Locale,
  translation: string,
  terms: readonly Term[],
  locale: Locale,
): Missed[] {
  const [from, to] = [original.normalize('NFC'), translation.normalize('NFC')]
  if (!to.trim()) return []
  return terms
    .filter((term) => term.locale === locale && term.term)
    .flatMap((term) => {
      const said = term.original.find(
        (word) => placesOf(from, word, originalLocale, { inflected: true }).length > 0,
      )
      if (!said || placesOf(to, term.term, locale, { inflected: true }).length > 0) return []
      return [{ termId: term.id, original: said, instead: term.term, reason: term.reason }]
    })
}

function excerptOf(text: string, { start, end }: Place): string {
  const from = start <= AROUND ? 0 : text.indexOf(' ', start - AROUND) + 1 || start - AROUND
  const until = text.length - end <= AROUND ? text.length : text.indexOf(' ', end + AROUND - 10)
  const to = until < end || until > end + AROUND * 2 ? Math.min(text.length, end + AROUND) : until
  const safe = Math.min(from, start)
  return `${safe > 0 ? '…' : ''}${text.slice(safe, to)}${to < text.length ? '…' : ''}`.replace(
    /\s+/gu,
    ' ',
  )
}
