import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { LOCALE_CODES } from '../i18n/locales.ts'
import { siteMessages } from '../i18n/messages/site.ts'
import type { QuestionCard } from '../published/views.ts'
import { Embedded } from './embedded.tsx'
import { Page } from './page.tsx'
import { defaultFrame } from './screens/default-help.ts'
import type { PageProps, Screen } from './screens/screens.ts'

const card = (sensitive: boolean): QuestionCard => ({
  ...{ number: 1, slug: 'one', lang: 'en', question: 'One?', shortAnswer: 'One.', sensitive },
})
const gone: Screen = {
  kind: 'gone',
  withdrawn: { on: '2026-11-29', question: null },
  alternatives: [],
}
const props = (screen: Screen): PageProps => ({
  ...{ locale: 'en', frame: defaultFrame('en', LOCALE_CODES), languages: [], screen },
  ...{ origin: 'https://answers.example.org', path: '/en' },
})
const LEAVE = siteMessages('en')('exit.leave')
const hasExit = (html: string) => html.includes(`>${LEAVE}</a>`)

describe('“Leave this site”', () => {
  it.each<[string, Screen, boolean]>([
    ['the page of all help', { kind: 'help' }, true],
    ['a withdrawn answer', gone, true],
    [
      'marks of sensitive answers',
      { kind: 'session', list: 'first', topics: [], marked: [card(true)], others: [] },
      true,
    ],
    [
      'a list to mark with one',
      { kind: 'session', list: 'first', topics: [], marked: [], others: [card(true)] },
      true,
    ],
    [
      'a list without',
      { kind: 'session', list: 'first', topics: [], marked: [card(false)], others: [card(false)] },
      false,
    ],
    ['a page that is not there', { kind: 'not-found' }, false],
  ])('%s', (_, screen, expected) => {
    const html = renderToStaticMarkup(<Page {...props(screen)} />)
    expect([hasExit(html), html.includes('/enhance.js')]).toEqual([expected, expected])
  })

  it('in a frame on another site, the whole window leaves', () => {
    const html = renderToStaticMarkup(<Embedded {...props(gone)} />)
    expect(html).toMatch(
      new RegExp(`<a href="https://www.wikipedia.org/" target="_top" [^>]*>${LEAVE}</a>`),
    )
    expect(hasExit(renderToStaticMarkup(<Embedded {...props({ kind: 'not-found' })} />))).toBe(
      false,
    )
  })
})
