import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { QuestionCard, TopicView } from '../../published/views.ts'
import { topicPlaceIn } from '../screens/addresses.ts'
import { defaultFrame } from '../screens/default-help.ts'
import { TopicScreen } from './topic.tsx'

const card: QuestionCard = {
  ...{ number: 9, slug: 'why', lang: 'en', question: 'Why?', shortAnswer: 'So.', sensitive: false },
}
const frame = defaultFrame('en', ['en'])
const base: TopicView = {
  topic: {
    ...{ id: 1, slug: 'sleep', title: { text: 'Sleep', lang: 'en' }, description: null },
    ...{ checked: true, questions: 120 },
  },
  ...{ slugs: {}, questions: [card], after: null, more: null },
}
const linksOf = (view: TopicView) =>
  [
    ...renderToStaticMarkup(<TopicScreen view={view} frame={frame} locale="en" />).matchAll(
      /href="(\/en\/topics[^"]+)"/g,
    ),
  ].map(([, href]) => href)

test('a topic with few questions is one page', () => {
  expect(linksOf(base)).toEqual(['/en/topics/sleep/print'])
})

test('the pages of a topic lead on, and back to the first', () => {
  const more = { fallback: false, source_id: 9 }
  const after = { fallback: true, source_id: 8 }
  expect(linksOf({ ...base, more })).toEqual(['/en/topics/sleep/print', '/en/topics/sleep/after/9'])
  expect(linksOf({ ...base, after })).toEqual(['/en/topics/sleep'])
})

test.each([
  { fallback: false, source_id: 9 },
  { fallback: true, source_id: 9 },
])('the address of a page says its place: %o', (more) => {
  const [, href = ''] = linksOf({ ...base, more })
  expect(topicPlaceIn(href.split('/').at(-1))).toEqual(more)
})

test.each(['', 'other-', '0', '-1', '9x', '99999999999', 'other-other-9'])(
  '“%s” is not a place',
  (part) => expect(topicPlaceIn(part)).toBeNull(),
)
