import { randomUUID } from 'node:crypto'
import { renderToStaticMarkup } from 'react-dom/server'
import { localeFacts } from '../i18n/locales.ts'
import type { Frame } from '../published/views.ts'
import { TAGS_OF_ALL } from './every-head.tsx'
import { PageBody } from './page-body.tsx'
import { foundIn, pageSheet, styleFor, styleHash } from './page-style.ts'
import { pathIn } from './screens/addresses.ts'
import { isSensitive, showsHelpItself, type PageProps, type Screen } from './screens/screens.ts'
import { titleOf } from './screens/titles.ts'

type SearchScreen = Extract<Screen, { kind: 'search' }>
export type SearchProps = Omit<PageProps, 'screen'> & { screen: SearchScreen }

type Style = { text: string; hash: string }
/** A page of HTML, and the style in it. */
export type SearchPage = { html: string; style: Style }
/** What is around the results: each part as what is between the places of the search's address. */
type Around = {
  beforeStyle: string
  beforeResults: string[]
  afterResults: string[]
  found: ReadonlySet<string>
  /** By what the results have and the rest has not. */
  styles: Map<string, Style>
}

/** They stand for the style of a page, the address of a search and its results, and occur in no text. */
const STYLE = `style-${randomUUID()}`
const SEALED = `sealed-${randomUUID()}`
const RESULTS = `results-${randomUUID()}`
const MAX_STYLES = 50

/** What is around the results, without anything of a search, for as long as the frame is the same. */
const kept = new WeakMap<Frame, Map<string, Around>>()

function aroundResults(props: SearchProps): Around {
  const { frame, locale, screen } = props
  const key = [locale, screen.sealed === null, isSensitive(screen), showsHelpItself(screen)].join()
  const ofFrame = kept.get(frame) ?? new Map<string, Around>()
  const made = ofFrame.get(key) ?? makeAround(props)
  kept.set(frame, ofFrame.set(key, made))
  return made
}

function makeAround(props: SearchProps): Around {
  const html = renderAround(props)
  const [beforeStyle = '', afterStyle = ''] = html.split(STYLE)
  const [beforeResults = '', afterResults = ''] = afterStyle.split(RESULTS)
  return {
    beforeStyle,
    beforeResults: beforeResults.split(SEALED),
    afterResults: afterResults.split(SEALED),
    found: foundIn(html),
    styles: new Map(),
  }
}

function renderAround({ screen, languages, ...rest }: SearchProps): string {
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

/** The style of a page with these results. They have nothing of what was typed but words. */
function styleWith({ found, styles }: Around, results: string): Style {
  const added = [...foundIn(results)].filter((each) => !found.has(each)).sort()
  const key = added.join(' ')
  const known = styles.get(key)
  if (known) return known
  const text = styleFor(pageSheet().rules, new Set([...found, ...added]))
  if (styles.size >= MAX_STYLES) styles.clear()
  const style = { text, hash: styleHash(text) }
  styles.set(key, style)
  return style
}

/** The page of a search. Only the results are made for it: the rest, which is most of it, is kept. */
export function pageAround(props: SearchProps, results: string): SearchPage {
  const around = aroundResults(props)
  const { beforeStyle, beforeResults, afterResults } = around
  const style = styleWith(around, results)
  const sealed = props.screen.sealed ?? ''
  const before = beforeStyle + style.text + beforeResults.join(sealed)
  return { html: before + results + afterResults.join(sealed), style }
}
