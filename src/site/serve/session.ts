import type { GetServerSideProps } from 'next'
import { parseId } from '../../core/ids.ts'
import { readHome } from '../../published/read/home.ts'
import { readCardsByIds } from '../../published/read/question-cards.ts'
import type { PageProps } from '../screens/screens.ts'
import { servePage } from './page.ts'

const MAX_MARKED = 20

/**
 * `/{locale}/session?n=12&n=5`: the questions with these numbers, in this order, to bring to a
 * session. Numbers that readers do not see are left out.
 */
export const serveSession: GetServerSideProps<PageProps> = servePage(async ({ locale, query }) => {
  const numbers = [...new Set(query.getAll('n').map((text) => parseId(text)))]
    .filter((number) => number !== null)
    .slice(0, MAX_MARKED)
  const marked = await readCardsByIds(locale, numbers)
  const home = await readHome(locale)
  const others = (home?.questions ?? []).filter(
    (card) => !marked.some(({ number }) => number === card.number),
  )
  return { screen: { kind: 'session', marked, others } }
})
