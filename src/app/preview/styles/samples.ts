import { pageValues, publishedValues } from '../../../fields/published-values.ts'
import type { Locale } from '../../../i18n/locales.ts'
import type { Answer, ChangeNote, QuestionCard, TopicCard } from '../../../published/views.ts'

/** Invented content for the style guide, in a left-to-right and a right-to-left language. */
export type Sample = {
  locale: Locale
  cards: QuestionCard[]
  topic: TopicCard
  reviewed: Answer
  unreviewed: Answer
  changes: ChangeNote[]
}

/** Of a topic whose questions fill more than one page. */
export const FIRST_PAGE = { slugs: {}, after: null, more: { fallback: false, source_id: 1 } }

const card = { number: 1, sensitive: false }
const base = {
  ...pageValues(publishedValues({}, {})),
  stale: false,
  firstPublishedOn: '2026-01-02',
  changedOn: '2026-03-04',
}
const review = {
  by: 'Dr Example',
  title: 'Psychologist',
  registration: 'PSY 1',
  on: '2026-03-03',
  nextOn: '2027-03-03',
  overdue: false,
}

const english: Answer = {
  ...base,
  lang: 'en',
  originalLang: 'en',
  number: 1,
  slug: 'sample',
  question: 'What does an answer look like?',
  shortAnswer: 'Short first, then whole.',
  shortAnswerDerived: false,
  html: '<p>The whole answer, with <strong>weight</strong>, <em>stress</em> and a <a href="https://example.org" rel="noreferrer">link</a>.</p><h2>A part</h2><ul><li>One</li><li>Two</li></ul><blockquote>Somebody’s words</blockquote><aside data-callout="note"><p>Something beside the point.</p></aside><aside data-callout="important"><p>Something not to miss.</p></aside><aside data-callout="help"><p>Where to get help.</p></aside><h3>A smaller part</h3><p>With its text.</p>',
  text: '',
  review,
  jurisdiction: 'State of California',
  sources: [
    { title: 'A source', url: 'https://example.org', publisher: 'A publisher', date: '2024-05-06' },
  ],
}
const arabic: Answer = {
  ...base,
  lang: 'ar',
  originalLang: 'ar',
  number: 2,
  slug: 'sample',
  question: 'كيف تبدو الإجابة؟',
  shortAnswer: 'القصير أولاً ثم الكامل.',
  shortAnswerDerived: false,
  html: '<p>الإجابة كاملة، مع <strong>إبراز</strong> و<a href="https://example.org" rel="noreferrer">رابط</a>.</p><ol><li>واحد</li><li>اثنان</li></ol>',
  text: '',
  review,
}
const derived: Answer = {
  ...english,
  shortAnswer: 'The first sentence.',
  shortAnswerDerived: true,
  html: '<p>The first sentence. Then the rest of it.</p>',
  review: null,
  ...pageValues(publishedValues({}, {})),
}

export const SAMPLES: readonly Sample[] = [
  {
    locale: 'en',
    changes: [
      { on: '2026-03-04', severity: 'safety', note: 'It now says whom to call.' },
      { on: '2026-02-02', severity: 'clarifying', note: 'It now says who may ask.' },
    ],
    reviewed: english,
    unreviewed: { ...derived, lang: 'en' },
    topic: {
      id: 1,
      slug: 'sample',
      title: { text: 'A topic', lang: 'en' },
      description: { text: 'What it is about.', lang: 'en' },
      checked: false,
      questions: 2,
    },
    cards: [
      {
        ...card,
        slug: 'one',
        lang: 'en',
        question: 'A first question?',
        shortAnswer: 'Its short answer.',
      },
      {
        ...card,
        number: 2,
        slug: 'two',
        lang: 'en',
        question: 'A second question?',
        shortAnswer:
          'Its short answer, which is so long that a list shows only the beginning of it, two lines and no more, since a list is there to choose from and not to read, and the rest is a click away.',
      },
    ],
  },
  {
    locale: 'ar',
    changes: [{ on: '2026-03-04', severity: 'clarifying', note: 'توضّح الآن من يحقّ له أن يسأل.' }],
    reviewed: arabic,
    unreviewed: derived,
    topic: {
      id: 2,
      slug: 'sample',
      title: { text: 'موضوع', lang: 'ar' },
      description: { text: 'عن ماذا هو.', lang: 'ar' },
      checked: false,
      questions: 2,
    },
    cards: [
      { ...card, slug: 'one', lang: 'ar', question: 'سؤال أول؟', shortAnswer: 'إجابته القصيرة.' },
      {
        ...card,
        number: 2,
        slug: 'two',
        lang: 'en',
        question: 'A question in another language?',
        shortAnswer: 'Its short answer.',
      },
    ],
  },
]
