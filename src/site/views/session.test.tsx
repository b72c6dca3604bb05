import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { QuestionCard } from '../../published/views.ts'
import { defaultFrame } from '../screens/default-help.ts'
import { SessionScreen } from './session.tsx'

const card: QuestionCard = {
  ...{ number: 9, slug: 'why', lang: 'en', question: 'Why?', shortAnswer: 'So.', sensitive: false },
}
const base = {
  ...{ marked: [], others: [card], list: 'first' as const, topics: [], origin: '' },
  ...{ frame: defaultFrame('en', ['en']), locale: 'en' as const },
}
const pageOf = (given: Partial<Parameters<typeof SessionScreen>[0]>) =>
  renderToStaticMarkup(<SessionScreen {...base} {...given} />)

test('there is a form only with something to mark', () => {
  expect(pageOf({})).toContain('Show my page')
  expect(pageOf({ marked: [card], others: [] })).toContain('Show my page')
  const found = pageOf({ others: [], list: 'found' })
  expect(found).toContain('class="notice"')
  expect(found).not.toContain('<fieldset')
})

test('without any answers it says whom to ask, and offers nothing to mark or find', () => {
  const page = pageOf({ others: [] })
  expect(page).toContain('There are no answers here yet.')
  expect(page).not.toMatch(/<form|<fieldset|Nothing is marked yet/)
})
