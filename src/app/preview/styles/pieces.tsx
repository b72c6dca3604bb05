import type { ReactNode } from 'react'
import { LOCALE_CODES, localeFacts } from '../../../i18n/locales.ts'
import type { Danger } from '../../../published/search/danger/detect-danger.ts'
import { NOTHING_FOUND, type SearchView } from '../../../published/search/search.ts'
import type { Answer, QuestionView } from '../../../published/views.ts'
import { FeedbackForm, FeedbackScreen } from '../../../site/components/feedback.tsx'
import { HelpCard } from '../../../site/components/help-card.tsx'
import { SearchForm } from '../../../site/components/search-form.tsx'
import { PageFrame } from '../../../site/page-frame.tsx'
import { defaultContacts, defaultFrame } from '../../../site/screens/default-help.ts'
import type { FeedbackStep } from '../../../site/screens/screens.ts'
import { Gone, NotFound, Unavailable } from '../../../site/views/error-screens.tsx'
import { Handout } from '../../../site/views/handout.tsx'
import { Home } from '../../../site/views/home.tsx'
import { Question } from '../../../site/views/question.tsx'
import { SearchResults } from '../../../site/views/search-results.tsx'
import { TextScreen } from '../../../site/views/text-screen.tsx'
import { TopicScreen } from '../../../site/views/topic.tsx'
import { FIRST_PAGE, type Sample } from './samples.ts'

/** Returns every component of the readers' site in every state, by name. */
export function piecesOf({
  locale,
  cards,
  topic,
  reviewed,
  unreviewed,
  changes,
}: Sample): [name: string, piece: ReactNode][] {
  const [crisis] = defaultContacts(locale)
  const plain = defaultFrame(locale, LOCALE_CODES)
  const frame = crisis
    ? {
        ...plain,
        contacts: [
          ...plain.contacts,
          {
            ...crisis,
            id: 'clinic',
            kind: 'clinic',
            sms: null,
            url: null,
            phone: '+1 555 0100',
            languages: ['en', 'es'],
            checkedOn: '2026-03-03',
          },
          { ...crisis, id: 'elsewhere', region: 'CA', checked: false },
        ],
      }
    : plain
  const languages = LOCALE_CODES.map((code) => ({
    locale: code,
    name: localeFacts(code).name,
    dir: localeFacts(code).dir,
    href: `/${code}`,
  }))
  const view: Omit<QuestionView, 'answer'> = {
    changes: [],
    original: null,
    topics: [topic],
    alternates: [],
    related: cards,
    neighbours: { previous: cards[0] ?? null, next: cards[1] ?? null },
    recording: null,
    madeFrom: { questions: [] },
  }
  const question = (answer: Answer, more: Partial<QuestionView> = {}, fallback = false) => (
    <Question
      view={{ ...view, answer, ...more }}
      fallback={fallback}
      locale={locale}
      feedbackForm={<FeedbackForm number={1} locale={locale} />}
    />
  )
  const gone = { on: reviewed.changedOn, question: null }
  const late = reviewed.review && { ...reviewed.review, nextOn: '2026-03-03', overdue: true }
  const around = (sensitive: boolean, words: ReactNode) => (
    <PageFrame
      locale={locale}
      frame={frame}
      languages={languages}
      exit={sensitive}
      help={sensitive ? 'strong' : 'quiet'}
    >
      {words}
    </PageFrame>
  )
  const topicView = { topic, questions: cards, ...FIRST_PAGE }
  const results = cards.map((card) => ({
    ...card,
    questionPieces: [
      { text: card.question.slice(0, 4), hit: true },
      { text: card.question.slice(4), hit: false },
    ],
    extract: null,
  }))
  const feedback = (step: FeedbackStep) => (
    <FeedbackScreen
      step={step}
      answer={cards[0] ?? null}
      related={cards}
      frame={frame}
      locale={locale}
    />
  )
  const searched = (found: SearchView | null, danger: Danger | null = null) => (
    <SearchResults
      query={danger ? '' : '?'}
      sealed="sample"
      danger={danger}
      found={found}
      refused={found ? null : 'failed'}
      topics={[topic]}
      frame={frame}
      locale={locale}
    />
  )
  return [
    ['Search', <SearchForm key="" locale={locale} />],
    [
      'Home',
      <Home
        key=""
        view={{
          topics: [topic],
          questions: cards,
          groups: [{ topic, questions: cards }],
          reviewers: [{ name: 'Jordan Avery', title: 'Psychologist' }],
        }}
        frame={frame}
        locale={locale}
      />,
    ],
    [
      'Home, with nothing yet',
      <Home
        key=""
        view={{ topics: [], questions: [], groups: [], reviewers: [] }}
        frame={frame}
        locale={locale}
      />,
    ],
    ['Topic', <TopicScreen key="" view={topicView} frame={frame} locale={locale} />],
    ['Answer, reviewed and changed', question(reviewed, { changes })],
    ['Answer, its review overdue', question({ ...reviewed, review: late })],
    ['Answer, not reviewed', question({ ...unreviewed, lang: locale })],
    [
      'Answer, a translation behind its original',
      question({ ...reviewed, stale: true }, { original: { locale: 'es', slug: 'sample' } }),
    ],
    ['Answer, in another language', question(unreviewed, {}, true)],
    ['Found', searched({ ...NOTHING_FOUND, results })],
    [
      'Found one, and what is near',
      searched({ results: results.slice(0, 1), near: cards.slice(1), elsewhere: [] }),
    ],
    ['Nothing found', searched(NOTHING_FOUND)],
    ['Found in another language', searched({ ...NOTHING_FOUND, elsewhere: cards })],
    ['Nothing found, and a crisis', searched(NOTHING_FOUND, { sure: true, kinds: ['suicide'] })],
    [
      'Found, and a doubt',
      searched({ ...NOTHING_FOUND, results }, { sure: false, kinds: ['suicide'] }),
    ],
    ['Search is down', searched(null)],
    ['Feedback, a reason', feedback('reason')],
    ['Feedback, thanks', feedback('thanks')],
    ['Feedback, not counted', feedback('failed')],
    ['Feedback, opened by hand', feedback('none')],
    [
      'Handout',
      <Handout
        key=""
        view={{ topic, slugs: {}, answers: [reviewed] }}
        frame={frame}
        locale={locale}
        origin="https://clinic.example"
      />,
    ],
    ['A page about the portal', <TextScreen key="" page="privacy" frame={frame} locale={locale} />],
    ['Not found', <NotFound key="" locale={locale} />],
    [
      'Withdrawn, with answers instead',
      <Gone
        key=""
        withdrawn={{
          on: reviewed.changedOn,
          question: { text: reviewed.question, lang: reviewed.lang },
        }}
        alternatives={cards}
        locale={locale}
      />,
    ],
    ['Withdrawn, with none', <Gone key="" withdrawn={gone} alternatives={[]} locale={locale} />],
    ['Unavailable', <Unavailable key="" locale={locale} />],
    ['Help, of the clinic and elsewhere', <HelpCard key="" quiet frame={frame} locale={locale} />],
    ['Around a page', around(false, <p>…</p>)],
    ['Around a sensitive page', around(true, <p>…</p>)],
  ]
}
