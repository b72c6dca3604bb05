import { countFailedSearch } from '../../published/feedback/failed-searches.ts'
import { readHome } from '../../published/read/home.ts'
import { isCrisisQuery } from '../../published/search/crisis.ts'
import { searchFor } from '../../published/search/reader-search.ts'
import { sanitizeQuery } from '../../published/search/search.ts'
import { Page } from '../../site/page.tsx'
import { servePage } from '../../site/serve/page.ts'
import type { Scriptless } from '../../site/serve/scriptless.ts'

export const config: Scriptless = { unstable_runtimeJS: false }

export const getServerSideProps = servePage(async ({ locale, query, request }) => {
  const asked = sanitizeQuery(query.get('q') ?? '')
  const address = String(request.headers['x-attune-address'] ?? 'unknown')
  const { found, refused } = await searchFor(address, locale, asked)
  if (found?.results.length === 0 && request.method === 'GET') void countFailedSearch(locale, asked)
  const topics = (await readHome(locale).catch(() => null))?.topics ?? []
  return {
    screen: { kind: 'search', query: asked, crisis: isCrisisQuery(asked), found, refused, topics },
  }
})

export default Page
