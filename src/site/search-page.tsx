import type { GetServerSideProps, GetServerSidePropsContext } from 'next'
import { renderToStaticMarkup } from 'react-dom/server'
import { pageAround, type SearchPage, type SearchProps } from './around-results.tsx'
import { allowStyle } from './page-style.ts'
import type { PageProps } from './screens/screens.ts'
import { serveSealedSearch, serveSearch } from './serve/search.ts'
import { SearchResults } from './views/search-results.tsx'

export function searchPage(props: SearchProps): SearchPage {
  const { screen, frame, locale } = props
  const results = renderToStaticMarkup(<SearchResults {...screen} frame={frame} locale={locale} />)
  return pageAround(props, results)
}

type Result = Awaited<ReturnType<GetServerSideProps<PageProps>>>

/**
 * The page of a search as HTML, with its status and headers set. Otherwise a redirect, or what is no
 * page of a search and is for Next to render.
 */
export async function makeSearchPage(
  context: GetServerSidePropsContext,
): Promise<SearchPage | { result: Result }> {
  const serve = context.params?.sealed === undefined ? serveSearch : serveSealedSearch
  const result = await serve(context)
  if (!('props' in result)) return { result }
  const props = await result.props
  const { screen } = props
  if (screen.kind !== 'search') return { result: { props } }
  context.res.setHeader('Content-Type', 'text/html; charset=utf-8')
  return searchPage({ ...props, screen })
}

/** Serves a search where Next handles the request, without its renderer. */
export const serveSearchPage: GetServerSideProps<Partial<PageProps>> = async (context) => {
  const made = await makeSearchPage(context)
  if ('result' in made) return made.result
  allowStyle(context.res, made.style.hash)
  context.res.end(context.req.method === 'HEAD' ? undefined : made.html)
  return { props: {} }
}
