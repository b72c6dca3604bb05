import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { LOCALE_CODES, localeFacts } from '../i18n/locales.ts'
import type { Danger } from '../published/search/danger/detect-danger.ts'
import { NOTHING_FOUND, type SearchResult } from '../published/search/search.ts'
import { siteSheet } from '../server/site-style.mjs'
import { Page } from './page.tsx'
import { linkIn } from './screens/addresses.ts'
import { defaultFrame } from './screens/default-help.ts'
import { searchPage } from './search-page.tsx'

process.env.ATTUNE_SITE_SHEET = JSON.stringify(siteSheet)
const frame = defaultFrame('en', LOCALE_CODES)

const result = (words: string, sensitive: boolean): SearchResult => ({
  ...{ number: 1, slug: words, lang: 'en', question: words, shortAnswer: words, sensitive },
  questionPieces: [{ text: `${words} & $1 $&`, hit: true }],
  extract: null,
})

type Search = { query: string; danger?: Danger; sensitive?: boolean; refused?: 'client' }

/** The page of a search whose words, address and result are named after it. */
function pageProps({ query, danger, sensitive, refused }: Search) {
  const screen = {
    ...{ kind: 'search' as const, query: danger ? '' : query, sealed: `sealed-${query}` },
    danger: danger ?? null,
    found: refused ? null : { ...NOTHING_FOUND, results: [result(query, sensitive ?? false)] },
    refused: refused ?? null,
    topics: [],
  }
  const languages = LOCALE_CODES.map((locale) => {
    const { name, dir } = localeFacts(locale)
    return { locale, name, dir, href: linkIn(locale, screen) }
  })
  return { locale: 'en' as const, frame, languages, screen, origin: '', path: '/en/search' }
}

const SEARCHES: Record<string, Search> = {
  plain: { query: 'one' },
  'a sensitive answer': { query: 'two', sensitive: true },
  'a danger': { query: 'three', danger: { sure: true, kinds: ['suicide'] } },
  'a doubtful danger': { query: 'four', danger: { sure: false, kinds: ['suicide'] } },
  'too many': { query: 'five', refused: 'client' },
}

describe('the page of a search', () => {
  // The second time, what is around the results is kept.
  for (const turn of ['first', 'second'])
    it.each(Object.entries(SEARCHES))(
      `is what other pages are made of: %s, ${turn} time`,
      (_, search) => {
        const props = pageProps({ ...search, query: `${search.query}-${turn}` })
        const { html } = searchPage(props)
        expect(html).toContain(
          `<body><div id="__next">${renderToStaticMarkup(<Page {...props} />)}</div></body></html>`,
        )
        expect(html).toMatch(/^<!DOCTYPE html><html lang="en" dir="ltr"><head>/)
      },
    )

  it('holds nothing of the searches before', () => {
    const { html } = searchPage(pageProps({ query: 'own-words' }))
    expect(html).toContain('/es/search/sealed-own-words')
    expect(html).not.toMatch(/first|second/)
  })

  it('follows the frame when that changes', () => {
    const clinicName = { text: 'Northside', lang: 'en' as const }
    const { html } = searchPage({ ...pageProps({ query: 'one' }), frame: { ...frame, clinicName } })
    expect(html).toContain('<title>Search · Northside</title>')
  })
})
