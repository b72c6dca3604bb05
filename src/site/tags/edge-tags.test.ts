import { expect, test } from 'vitest'
import { topicKey } from '../../published/label-keys.ts'
import type { Answer, QuestionCard, QuestionView, TopicCard } from '../../published/views.ts'
import type { Screen } from '../screens/screens.ts'
import {
  ANY_CHANGE_TAG,
  edgeTags,
  labelTag,
  LISTS_TAG,
  mentionTag,
  textTag,
  touchedTags,
} from './edge-tags.ts'

const answer = (slug: string) =>
  ({
    number: 7,
    slug,
    lang: 'en',
    html: '<p><a href="/es/questions/a%20b#c">Yes</a> <a href="/es/a/12">No</a></p>',
  }) as Answer
/** The tags of what the answers above, and other parts, are made from. */
const madeFrom = (slugs: string[], topics: number[] = [], numbers: number[] = []) => [
  ...new Set(
    [7, 12, ...numbers].flatMap((number) =>
      touchedTags({ number, slugs: [...slugs, 'a b'], topics, near: [] }).filter(
        (tag) => ![ANY_CHANGE_TAG, LISTS_TAG].includes(tag),
      ),
    ),
  ),
]
const card = (slug: string): QuestionCard => ({
  number: 1,
  slug,
  lang: 'es',
  question: '',
  shortAnswer: '',
  sensitive: false,
})
const view: QuestionView = {
  answer: answer('shown'),
  recording: null,
  changes: [],
  original: { locale: 'en', slug: 'original' },
  topics: [{ slug: 'topic', title: { text: '', lang: 'en' } }],
  alternates: [{ locale: 'ar', slug: 'other', current: true, reviewed: true }],
  related: [card('related')],
  neighbours: { previous: card('previous'), next: null },
  madeFrom: { questions: [5] },
}
const topic: TopicCard = {
  id: 1,
  slug: 't',
  title: { text: '', lang: 'en' },
  description: null,
  checked: true,
  questions: 2,
}

const screens: [string, Screen, string[]][] = [
  [
    'a question, with those around it',
    {
      kind: 'question',
      view,
      fallback: false,
    },
    [
      textTag('en', 'shown'),
      mentionTag('es', 'related'),
      mentionTag('es', 'previous'),
      ...madeFrom(['shown'], [], [1, 5]),
      'n7',
      labelTag(topicKey('topic')),
    ],
  ],
  [
    'a handout',
    {
      kind: 'handout',
      view: {
        topic,
        slugs: {},
        answers: [answer('a'), answer('b')],
      },
    },
    [textTag('en', 'a'), textTag('en', 'b'), ...madeFrom(['a', 'b'], [1]), labelTag(topicKey('t'))],
  ],
  [
    'the first page',
    { kind: 'home', view: { topics: [], questions: [card('a')], groups: null, reviewers: [] } },
    [mentionTag('es', 'a'), 'q1'],
  ],
  [
    'a withdrawn answer',
    { kind: 'gone', withdrawn: { on: '2026-11-29', question: null }, alternatives: [card('a')] },
    [mentionTag('es', 'a'), 'q1'],
  ],
  [
    'a pack',
    {
      kind: 'pack',
      day: null,
      view: {
        code: '3479cdfh',
        locale: 'en',
        title: 'read',
        greeting: null,
        topicTitle: null,
        items: [
          { kind: 'answer', answer: answer('a') },
          {
            kind: 'withdrawn',
            number: 2,
            withdrawn: { on: '2026-11-29', question: null },
            alternatives: [],
          },
        ],
      },
    },
    [textTag('en', 'a'), 'q2', ...madeFrom(['a'])],
  ],
  [
    'more cards than a header takes',
    {
      kind: 'home',
      view: {
        topics: [],
        questions: Array.from({ length: 500 }, (_, at) => card(`q${at}`)),
        groups: null,
        reviewers: [],
      },
    },
    [LISTS_TAG],
  ],
  ['a page of text', { kind: 'text', page: 'about' }, []],
]

test.each(screens)('%s names the answers on it', (_, screen, tags) =>
  expect(edgeTags(screen).sort()).toEqual([...tags].sort()),
)
