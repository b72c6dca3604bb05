import config from '@payload-config'
import { headers as requestHeaders } from 'next/headers'
import { redirect } from 'next/navigation'
import type { ReactNode } from 'react'
import { getPayload } from 'payload'
import { localeFacts, type Locale } from '../../../i18n/locales.ts'
import { Gone, NotFound, Unavailable } from '../../../site/apologies.tsx'
import { defaultFrame } from '../../../site/default-help.ts'
import { FeedbackForm, FeedbackScreen } from '../../../site/feedback.tsx'
import { Handout } from '../../../site/handout.tsx'
import { HelpCard } from '../../../site/help-card.tsx'
import { Home } from '../../../site/home.tsx'
import { Question } from '../../../site/question.tsx'
import { SearchForm } from '../../../site/search-form.tsx'
import { SearchResults } from '../../../site/search-results.tsx'
import { SAMPLES, type Sample } from './samples.ts'

/** Every component of the readers' site in every state, in both directions. For staff. */
const Page = async () => {
  const payload = await getPayload({ config })
  const { user } = await payload.auth({ headers: await requestHeaders() })
  if (!user) redirect('/sign-in?callbackUrl=%2Fpreview%2Fstyles')
  return (
    <main className="wrap">
      <h1>The readers’ site, piece by piece</h1>
      <p>Set your device to dark, to more contrast, to a narrow window, or print this page, to see each piece there too.</p>
      <Colours />
      {SAMPLES.map((sample) => <Pieces key={sample.locale} sample={sample} />)}
    </main>
  )
}

const COLOURS = ['paper', 'card', 'ink', 'soft', 'line', 'edge', 'accent', 'accent-soft', 'warn', 'warn-soft', 'urgent', 'urgent-soft']

const Colours = () => (
  <section>
    <h2>Colours</h2>
    <ul className="swatches">{COLOURS.map((name) => <li key={name}><span style={{ background: `var(--${name})` }} />{name}</li>)}</ul>
  </section>
)

function Pieces({ sample }: { sample: Sample }) {
  const { locale, cards, topic, reviewed, unreviewed, changes } = sample
  const frame = defaultFrame(locale, [locale])
  const view = { changes: [], original: null, topics: [topic], alternates: [], related: cards, neighbours: { previous: cards[0] ?? null, next: cards[1] ?? null } }
  const pieces: [string, ReactNode][] = [
    ['Search', <SearchForm key="search" locale={locale} />],
    ['Home', <Home key="home" view={{ topics: [topic], questions: cards }} frame={frame} locale={locale} />],
    ['Answer, reviewed', <Question key="reviewed" view={{ ...view, answer: reviewed, changes }} fallback={false} locale={locale} ask={<FeedbackForm slug="sample" locale={locale} />} />],
    ['Answer, not reviewed, in another language', <Question key="unreviewed" view={{ ...view, answer: unreviewed }} fallback locale={locale} />],
    ['Found', <SearchResults key="found" query="?" crisis={false} found={{ near: [], results: cards.map((card) => ({ ...card, questionPieces: [{ text: card.question, hit: true }], extract: null })) }} topics={[]} frame={frame} locale={locale} />],
    ['Nothing found, and a crisis', <SearchResults key="none" query="?" crisis found={{ results: [], near: cards }} topics={[topic]} frame={frame} locale={locale} />],
    ['Search is down', <SearchResults key="down" query="?" crisis={false} found={null} topics={[]} frame={frame} locale={locale} />],
    ['Feedback', <FeedbackScreen key="feedback" step="reason" slug="sample" locale={locale} />],
    ['Thanks', <FeedbackScreen key="thanks" step="thanks" slug="sample" locale={locale} />],
    ['Handout', <Handout key="handout" view={{ topic, slugs: {}, answers: [reviewed] }} frame={frame} locale={locale} origin="https://clinic.example" />],
    ['Not found', <NotFound key="missing" locale={locale} />],
    ['Withdrawn', <Gone key="gone" alternatives={cards} locale={locale} />],
    ['Unavailable', <Unavailable key="unavailable" locale={locale} />],
    ['Help', <HelpCard key="help" frame={frame} locale={locale} />],
  ]
  return <>{pieces.map(([name, piece]) => <Piece key={name} name={name} locale={locale}>{piece}</Piece>)}</>
}

const Piece = ({ name, locale, children }: { name: string; locale: Locale; children: ReactNode }) => (
  <section className="piece">
    <h2>{name} · {localeFacts(locale).name}</h2>
    <div lang={locale} dir={localeFacts(locale).dir}>{children}</div>
  </section>
)

export default Page
