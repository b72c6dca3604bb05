import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { LOCALE_CODES } from '../../i18n/locales.ts'
import { siteMessages } from '../../i18n/messages/site.ts'
import type { Danger } from '../../published/search/danger/detect-danger.ts'
import { NOTHING_FOUND } from '../../published/search/search.ts'
import type { Contact, Frame, TopicCard } from '../../published/views.ts'
import { Page } from '../page.tsx'
import { defaultFrame } from '../screens/default-help.ts'

const t = siteMessages('en')
const base = defaultFrame('en', LOCALE_CODES)
const contact = (id: string, kind: string, serves: string[]): Contact => ({
  ...base.contacts[0]!,
  ...{ id, kind, serves, label: { text: id, lang: 'en' } },
})
const frame: Frame = {
  ...base,
  contacts: [
    ...base.contacts,
    contact('Violence line', 'crisis', ['violence-at-home']),
    contact('Board', 'complaints', ['professional-harm']),
    contact('Our clinic', 'clinic', []),
  ],
}
const topics: TopicCard[] = [
  {
    ...{ id: 1, slug: 'sleep', title: { text: 'Sleep', lang: 'en' } },
    ...{ description: null, checked: true, questions: 3 },
  },
]

/** The main part of the page of a search that found nothing. */
const mainOf = (danger: Danger | null, from: Frame = frame): string =>
  /<main.*<\/main>/s.exec(
    renderToStaticMarkup(
      <Page
        locale="en"
        frame={from}
        languages={[]}
        screen={{
          ...{ kind: 'search', query: '', sealed: 'sealed', danger, topics },
          ...{ found: NOTHING_FOUND, refused: null },
        }}
        origin=""
        path="/en/search"
      />,
    ),
  )?.[0] ?? ''

/** The part of a page that unfolds. */
const folded = (html: string): string => /<details.*<\/details>/s.exec(html)?.[0] ?? ''

describe('a danger that is doubtful', () => {
  it('brings one line that unfolds to the help that fits its kinds, and no card twice', () => {
    const html = mainOf({ sure: false, kinds: ['violence-at-home'] })
    expect(folded(html)).toContain(t('search.doubtful'))
    expect(folded(html)).toContain('Violence line')
    expect(folded(html)).not.toMatch(/Board|Lifeline|<details open/)
    expect(html).toContain('Our clinic')
    expect(folded(mainOf({ sure: false, kinds: ['professional-harm'] }))).toContain('Board')
  })

  it('leads to the lines for every danger where nothing else fits', () => {
    const html = mainOf({ sure: false, kinds: ['eating'] })
    expect(folded(html)).toBe('')
    expect(html).toContain(`<a href="#help">${t('search.doubtfulLink')}</a>`)
  })
})

it.each([true, false])('a danger (sure: %s) without answers shows what there is', (sure) => {
  const html = mainOf({ sure, kinds: ['violence-at-home'] })
  expect(html).toContain('href="/en/topics/sleep"')
  expect(html).toContain(t('search.all'))
  expect(html).not.toContain(t('search.none'))
  expect(html).not.toContain(t('search.advice'))
  expect(html.match(/Our clinic/g)).toHaveLength(1)
})

it('an ordinary search that finds nothing offers the clinic, if it has a contact', () => {
  expect(mainOf(null)).toContain('Our clinic')
  expect(mainOf(null)).toContain(t('help.clinic'))
  expect(mainOf(null, base)).not.toContain(t('help.clinic'))
})
