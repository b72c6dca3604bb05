import type { GetServerSideProps } from 'next'
import { parseId } from '../../core/ids.ts'
import type { Locale } from '../../i18n/locales.ts'
import { readHome } from '../../published/read/home.ts'
import { readCardsByIds } from '../../published/read/question-cards.ts'
import { readQuestionByNumber } from '../../published/read/question.ts'
import { readTopicQuestions } from '../../published/read/topic-cards.ts'
import { detectDangerWithOwnPhrases } from '../../published/search/danger/own-phrases.ts'
import { searchFor } from '../../published/search/reader-search.ts'
import { sanitizeQuery } from '../../published/search/search.ts'
import type { QuestionCard } from '../../published/views.ts'
import { sessionListPath } from '../screens/addresses.ts'
import type { PageProps } from '../screens/screens.ts'
import { readForm } from './form.ts'
import { servePage } from './page.ts'
import { readerAddress } from './reader-address.ts'
import { addressOfSearch, openSearch, sealSearch } from './sealed-search.ts'
import { MAX_FORM_LENGTH } from './search.ts'

const MAX_MARKED = 20
const MAX_OF_TOPIC = 500

/** The numbers that are marked in an address: `/s/12-5`, or `?n=12&n=5` as the form sends them. */
const marksIn = (part: string | undefined, query: URLSearchParams): number[] =>
  [...new Set([...(part?.split('-') ?? []), ...query.getAll('n')].map((text) => parseId(text)))]
    .filter((number) => number !== null)
    .slice(0, MAX_MARKED)

/**
 * `/{locale}/s/12-5`, or `/{locale}/session?n=12&n=5`: the questions with these numbers, in this
 * order, to bring to a session, and others to mark: of a `topic`, or what a search `found`. Numbers
 * that readers do not see are left out. A search is posted here and shows no words in the address;
 * one that tells of danger goes where help comes first.
 */
export const serveSession: GetServerSideProps<PageProps> = servePage(
  async ({ locale, params, query, request }) => {
    const marked = await readCardsByIds(locale, marksIn(params.marks, query))
    const form = request.method === 'POST' ? await readForm(request, MAX_FORM_LENGTH) : null
    const words = sanitizeQuery(form?.q ?? '')
    const address = readerAddress(request)
    if (words !== '') {
      const danger = await detectDangerWithOwnPhrases(words, locale)
      return {
        seeOther: danger
          ? await addressOfSearch(address, locale, words)
          : sessionListPath(locale, marked, { found: await sealSearch({ query: words }) }),
      }
    }
    const home = await readHome(locale)
    const topics = home?.topics ?? []
    const topic = topics.find(({ id }) => String(id) === query.get('topic'))
    const found = query.get('found')
    const list = topic ? 'topic' : found ? 'found' : 'first'
    const listed = topic
      ? await readTopicQuestions(locale, topic.id, MAX_OF_TOPIC)
      : found
        ? await search(address, locale, found)
        : (home?.questions ?? [])
    const isMarked = (card: QuestionCard) => marked.some(({ number }) => number === card.number)
    const others = listed && listed.filter((card) => !isMarked(card))
    return { screen: { kind: 'session', marked, others, list, topics } }
  },
  ['GET', 'HEAD', 'POST'],
)

/** What a sealed search finds; `null` if it cannot be made, or is too old to be opened. */
async function search(
  address: string,
  locale: Locale,
  sealed: string,
): Promise<QuestionCard[] | null> {
  const opened = await openSearch(sealed)
  if (!opened || !('query' in opened)) return null
  const { found } = await searchFor(address, locale, opened.query)
  return found && [...found.results, ...found.near, ...found.elsewhere]
}

/**
 * An answer by its number: at its short address, `/{locale}/a/17`, or at `/{locale}/s/12-5/17` with
 * what is marked for a session.
 */
export const serveByNumber: GetServerSideProps<PageProps> = servePage(
  async ({ locale, params, query }) => {
    const number = parseId(params.number)
    const outcome = number === null ? null : await readQuestionByNumber(locale, number)
    if (outcome?.kind === 'gone') return { screen: outcome }
    if (outcome?.kind !== 'answer' && outcome?.kind !== 'fallback')
      return { screen: { kind: 'not-found' } }
    const marked = marksIn(params.marks, query).map((each) => ({ number: each }))
    return {
      screen: {
        kind: 'question',
        view: outcome.view,
        fallback: outcome.kind === 'fallback',
        ...(params.marks !== undefined && { marked }),
      },
    }
  },
)
