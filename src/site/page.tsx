import type { ReactElement } from 'react'
import { FeedbackForm, FeedbackScreen } from './components/feedback.tsx'
import { PrintedAddress } from './components/printed-address.tsx'
import { PageHead } from './head.tsx'
import { StructuredData } from './machine-readable/structured-data.tsx'
import { PageFrame } from './page-frame.tsx'
import { pathIn } from './screens/addresses.ts'
import { isSensitive, type PageProps } from './screens/screens.ts'
import { Gone, NotFound, Unavailable } from './views/error-screens.tsx'
import { Handout } from './views/handout.tsx'
import { Home } from './views/home.tsx'
import { Question } from './views/question.tsx'
import { SearchResults } from './views/search-results.tsx'
import { TextScreen } from './views/text-screen.tsx'
import { Topic } from './views/topic.tsx'

/** A whole page of the portal. */
export const Page = (props: PageProps) => (
  <>
    <PageHead {...props} />
    <PageFrame
      locale={props.locale}
      frame={props.frame}
      languages={props.languages}
      sensitive={isSensitive(props.screen)}
    >
      <ScreenView {...props} />
    </PageFrame>
    <StructuredData {...props} />
    {props.screen.kind === 'question' && <script src="/enhance.js" defer />}
  </>
)

function ScreenView({ screen, frame, locale, origin }: PageProps): ReactElement {
  switch (screen.kind) {
    case 'home':
      return <Home view={screen.view} frame={frame} locale={locale} />
    case 'topic':
      return <Topic view={screen.view} locale={locale} />
    case 'question':
      return (
        <>
          <Question
            view={screen.view}
            fallback={screen.fallback}
            locale={locale}
            feedbackForm={<FeedbackForm slug={screen.view.answer.slug} locale={locale} />}
          />
          <PrintedAddress url={origin + pathIn(locale, screen)} clinic={frame.clinicName.text} />
        </>
      )
    case 'handout':
      return <Handout view={screen.view} frame={frame} locale={locale} origin={origin} />
    case 'search':
      return <SearchResults {...screen} frame={frame} locale={locale} />
    case 'text':
      return <TextScreen page={screen.page} locale={locale} />
    case 'feedback':
      return <FeedbackScreen {...screen} locale={locale} />
    case 'gone':
      return <Gone alternatives={screen.alternatives} locale={locale} />
    case 'not-found':
      return <NotFound locale={locale} />
    case 'unavailable':
      return <Unavailable locale={locale} />
  }
}
