import { randomUUID } from 'node:crypto'
import type { GetServerSideProps, GetServerSidePropsContext } from 'next'
import { renderToStaticMarkup } from 'react-dom/server'
import { localeFacts } from '../i18n/locales.ts'
import type { Frame } from '../published/views.ts'
import { TAGS_OF_ALL } from './every-head.tsx'
import { PageBody } from './page-body.tsx'
import { allowStyle, pageStyle, siteSheet } from './page-style.ts'
import { pathIn } from './screens/addresses.ts'
import { isSensitive, showsHelpItself, type PageProps, type Screen } from './screens/screens.ts'
import { titleOf } from './screens/titles.ts'
import { serveSealedSearch, serveSearch } from './serve/search.ts'
import { SearchResults } from './views/search-results.tsx'

type SearchScreen = Extract<Screen, { kind: 'search' }>
type Props = Omit<PageProps, 'screen'> & { screen: SearchScreen }
type SearchPage = { html: string; style: string }

/** They stand for the style of a page, the address of a search and its results, and occur in no text. */
const STYLE = `style-${randomUUID()}`
const SEALED = `sealed-${randomUUID()}`
const RESULTS = `results-${randomUUID()}`

/** What is around the results, without anything of a search, for as long as the frame is the same. */
const kept = new WeakMap<Frame, Map<string, string>>()

function aroundResults(props: Props): string {
  const { frame, locale, screen } = props
  const key = [locale, screen.sealed === null, isSensitive(screen), showsHelpItself(screen)].join()
  const ofFrame = kept.get(frame) ?? new Map<string, string>()
  const made = ofFrame.get(key) ?? renderAround(props)
  kept.set(frame, ofFrame.set(key, made))
  return made
}

function renderAround({ screen, languages, ...rest }: Props): string {
  const { locale } = rest
  const anySearch = { ...screen, query: '', sealed: screen.sealed === null ? null : SEALED }
  const props: PageProps = {
    ...rest,
    screen: anySearch,
    languages: languages.map((each) => ({ ...each, href: pathIn(each.locale, anySearch) })),
    path: pathIn(locale, anySearch),
  }
  return `<!DOCTYPE html>${renderToStaticMarkup(
    <html lang={locale} dir={localeFacts(locale).dir}>
      <head>
        <meta charSet="utf-8" />
        <title>{titleOf(props)}</title>
        <meta name="robots" content="noindex" />
        {TAGS_OF_ALL}
        <style>{STYLE}</style>
      </head>
      <body>
        <div id="__next">
          <PageBody {...props}>{RESULTS}</PageBody>
        </div>
      </body>
    </html>,
  )}`
}

/**
 * The page of a search as HTML, and the style in it. Only the results are rendered for each search:
 * the rest, which is most of it, is rendered once.
 */
export function searchPage(props: Props): SearchPage {
  const { screen, frame, locale } = props
  const results = renderToStaticMarkup(<SearchResults {...screen} frame={frame} locale={locale} />)
  const page = aroundResults(props)
    .replaceAll(SEALED, () => screen.sealed ?? '')
    .replace(RESULTS, () => results)
  const style = pageStyle(siteSheet().rules, page)
  return { html: page.replace(STYLE, () => style), style }
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
  allowStyle(context.res, made.style)
  context.res.end(context.req.method === 'HEAD' ? undefined : made.html)
  return { props: {} }
}
