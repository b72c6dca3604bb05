import type { GetServerSideProps } from 'next'
import { parseId } from '../../core/ids.ts'
import { readHome } from '../../published/read/home.ts'
import { readCardsByIds } from '../../published/read/question-cards.ts'
import { readQuestionByNumber } from '../../published/read/question.ts'
import type { PageProps } from '../screens/screens.ts'
import { servePage } from './page.ts'

const MAX_MARKED = 20

/** The numbers that are marked in an address: `/s/12-5`, or `?n=12&n=5` as the form sends them. */
const marksIn = (part: string | undefined, query: URLSearchParams): number[] =>
  [...new Set([...(part?.split('-') ?? []), ...query.getAll('n')].map((text) => parseId(text)))]
    .filter((number) => number !== null)
    .slice(0, MAX_MARKED)

/**
 * `/{locale}/s/12-5`, or `/{locale}/session?n=12&n=5`: the questions with these numbers, in this
 * order, to bring to a session. Numbers that readers do not see are left out.
 */
export const serveSession: GetServerSideProps<PageProps> = servePage(
  async ({ locale, params, query }) => {
    const numbers = marksIn(params.marks, query)
    const marked = await readCardsByIds(locale, numbers)
    const home = await readHome(locale)
    const others = (home?.questions ?? []).filter(
      (card) => !marked.some(({ number }) => number === card.number),
    )
    return { screen: { kind: 'session', marked, others } }
  },
)

/** An answer at its short address, `/{locale}/a/17`. */
export const serveByNumber: GetServerSideProps<PageProps> = servePage(
  async ({ locale, params }) => {
    const number = parseId(params.number)
    const outcome = number === null ? null : await readQuestionByNumber(locale, number)
    if (outcome?.kind === 'gone') return { screen: outcome }
    if (outcome?.kind !== 'answer' && outcome?.kind !== 'fallback')
      return { screen: { kind: 'not-found' } }
    return {
      screen: { kind: 'question', view: outcome.view, fallback: outcome.kind === 'fallback' },
    }
  },
)
