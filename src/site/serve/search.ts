import type { GetServerSideProps } from 'next'
import type { Locale } from '../../i18n/locales.ts'
import { countFailedSearch } from '../../published/feedback/failed-searches.ts'
import { readHome } from '../../published/read/home.ts'
import { readCardsByIds } from '../../published/read/question-cards.ts'
import { detectDangerWithOwnPhrases } from '../../published/search/danger/own-phrases.ts'
import { searchFor } from '../../published/search/reader-search.ts'
import { NOTHING_FOUND, sanitizeQuery, type SearchView } from '../../published/search/search.ts'
import type { PageProps } from '../screens/screens.ts'
import { readForm } from './form.ts'
import { servePage, type PageResult } from './page.ts'
import { readerAddress } from './reader-address.ts'
import { addressOfSearch, openSearch } from './sealed-search.ts'

/** In characters: a query of 200, each of which may take nine in a form. */
export const MAX_FORM_LENGTH = 4_000

/**
 * Takes a search, from the form or from `?q=`, and redirects to its results at an address that
 * shows no words. Without a query it shows the empty search.
 */
export const serveSearch: GetServerSideProps<PageProps> = servePage(
  async ({ locale, query, request }) => {
    const form = request.method === 'POST' ? await readForm(request, MAX_FORM_LENGTH) : null
    const asked = sanitizeQuery(form?.q ?? query.get('q') ?? '')
    if (asked === '') return emptySearch(locale)
    return { seeOther: await addressOfSearch(readerAddress(request), locale, asked) }
  },
  ['GET', 'HEAD', 'POST'],
)

/** Shows the results of a sealed search; one that does not open is an empty search. */
export const serveSealedSearch: GetServerSideProps<PageProps> = servePage(
  async ({ locale, params, request }) => {
    const sealed = params.sealed ?? ''
    const opened = await openSearch(sealed)
    if (!opened) return emptySearch(locale)
    const topics = await readTopics(locale)
    if ('kinds' in opened) {
      const found = opened.found && (await readFound(locale, opened.found).catch(() => null))
      const { sure, kinds } = opened
      const refused = found ? null : 'failed'
      const danger = { sure, kinds }
      return { screen: { kind: 'search', query: '', sealed, danger, found, refused, topics } }
    }
    if ('numbers' in opened) {
      const found = await readFound(locale, opened.numbers)
      return {
        screen: { kind: 'search', query: '', sealed, danger: null, found, refused: null, topics },
      }
    }
    const { query } = opened
    // Detected only now: the clinic has added a phrase, or the reader has changed the language.
    const danger = await detectDangerWithOwnPhrases(query, locale)
    const { found, refused } = await searchFor(readerAddress(request), locale, query, danger)
    // Not even words that may tell of a danger are kept.
    if (found?.results.length === 0 && request.method === 'GET' && !danger)
      void countFailedSearch(locale, query, danger)
    return {
      screen: {
        kind: 'search',
        query: danger ? '' : query,
        sealed,
        danger,
        found,
        refused,
        topics,
      },
    }
  },
)

const emptySearch = async (locale: Locale): Promise<PageResult> => ({
  screen: {
    kind: 'search',
    query: '',
    sealed: null,
    danger: null,
    found: NOTHING_FOUND,
    refused: null,
    topics: await readTopics(locale),
  },
})

const readTopics = async (locale: Locale) =>
  (await readHome(locale).catch(() => null))?.topics ?? []

async function readFound(locale: Locale, numbers: readonly number[]): Promise<SearchView> {
  const cards = await readCardsByIds(locale, numbers)
  const results = cards
    .filter(({ lang }) => lang === locale)
    .map((card) => ({
      ...card,
      questionPieces: [{ text: card.question, hit: false }],
      extract: null,
    }))
  return { ...NOTHING_FOUND, results, elsewhere: cards.filter(({ lang }) => lang !== locale) }
}
