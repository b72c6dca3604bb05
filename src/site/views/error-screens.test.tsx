import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { LOCALE_CODES } from '../../i18n/locales.ts'
import { siteMessages } from '../../i18n/messages/site.ts'
import { Page } from '../page.tsx'
import { defaultFrame } from '../screens/default-help.ts'
import type { Screen } from '../screens/screens.ts'

/** What readers see while the database is away: no word of it may come from there. */
const away: Record<string, Screen> = {
  'a page that cannot be read': { kind: 'unavailable' },
  'a search that cannot be made': {
    kind: 'search',
    query: 'sadness',
    sealed: 'sealed',
    danger: null,
    found: null,
    refused: 'failed',
    topics: [],
  },
  'a search of a network that sends too many': {
    kind: 'search',
    query: 'sadness',
    sealed: 'sealed',
    danger: null,
    found: null,
    refused: 'client',
    topics: [],
  },
  'a search in a crisis that cannot be made': {
    kind: 'search',
    query: '',
    sealed: 'sealed',
    danger: { sure: true, kinds: ['suicide'] },
    found: null,
    refused: 'failed',
    topics: [],
  },
  'feedback that cannot be counted': {
    kind: 'feedback',
    step: 'failed',
    answer: null,
    related: [],
  },
}

/** The optional script that every page with a quick exit has. */
const withoutEnhancement = (html: string) =>
  html.replace('<script src="/enhance.js" defer=""></script>', '')

describe.each(Object.entries(away))('%s', (_, screen) => {
  it.each(LOCALE_CODES)('is whole in %s, with help and a way on', (locale) => {
    const html = withoutEnhancement(
      renderToStaticMarkup(
        <Page
          locale={locale}
          frame={defaultFrame(locale, LOCALE_CODES)}
          languages={[]}
          screen={screen}
          origin=""
          path={`/${locale}`}
        />,
      ),
    )
    expect(html.match(/<h1/g)).toHaveLength(1)
    const t = siteMessages(locale)
    const isCrisis = screen.kind === 'search' && screen.danger
    expect(html).toContain(t(isCrisis ? 'search.crisisTitle' : 'help.title'))
    expect(html.match(/id="help"/g)).toHaveLength(1)
    expect(html).toContain('href="tel:988"')
    expect(html).toContain(`href="/${locale}"`)
    expect(html).not.toMatch(/<script|undefined|null|\{[a-z]+\}/i)
    if (screen.kind === 'search' && screen.danger)
      expect(html.indexOf(siteMessages(locale)('search.crisisTitle'))).toBeLessThan(
        html.indexOf('type="search"'),
      )
  })
})
