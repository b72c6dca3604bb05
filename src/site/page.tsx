import type { ReactElement } from 'react'
import { FeedbackForm, FeedbackScreen } from './components/feedback.tsx'
import { PrintedAddress } from './components/printed-address.tsx'
import { PageHead } from './head.tsx'
import { PageBody } from './page-body.tsx'
import { shortPath } from './screens/addresses.ts'
import type { PageProps } from './screens/screens.ts'
import { Gone, NotFound, Unavailable } from './views/error-screens.tsx'
import { Handout } from './views/handout.tsx'
import { Help } from './views/help.tsx'
import { Home } from './views/home.tsx'
import { OtherLanguagesScreen } from './views/other-languages.tsx'
import { PackScreen } from './views/pack.tsx'
import { Question } from './views/question.tsx'
import { SearchResults } from './views/search-results.tsx'
import { SessionScreen } from './views/session.tsx'
import { TextScreen } from './views/text-screen.tsx'
import { TopicScreen } from './views/topic.tsx'

/** A whole page of the portal. */
export const Page = (props: PageProps) => (
  <>
    <PageHead {...props} />
    <PageBody {...props}>
      <ScreenView {...props} />
    </PageBody>
  </>
)

function ScreenView({ screen, frame, locale, origin }: PageProps): ReactElement {
  switch (screen.kind) {
    case 'home':
      return <Home view={screen.view} frame={frame} locale={locale} />
    case 'topic':
      return <TopicScreen view={screen.view} frame={frame} locale={locale} />
    case 'question':
      return (
        <>
          <Question
            view={screen.view}
            fallback={screen.fallback}
            marked={screen.marked}
            locale={locale}
            feedbackForm={<FeedbackForm number={screen.view.answer.number} locale={locale} />}
          />
          <PrintedAddress
            url={origin + shortPath(locale, screen.view.answer.number)}
            clinic={frame.clinicName.text}
          />
        </>
      )
    case 'handout':
      return <Handout view={screen.view} frame={frame} locale={locale} origin={origin} />
    case 'pack':
      return <PackScreen {...screen} frame={frame} locale={locale} origin={origin} />
    case 'session':
      return <SessionScreen {...screen} frame={frame} locale={locale} origin={origin} />
    case 'search':
      return <SearchResults {...screen} frame={frame} locale={locale} />
    case 'help':
      return <Help frame={frame} locale={locale} />
    case 'other-languages':
      return <OtherLanguagesScreen frame={frame} locale={locale} />
    case 'text':
      return <TextScreen page={screen.page} frame={frame} locale={locale} />
    case 'feedback':
      return <FeedbackScreen {...screen} frame={frame} locale={locale} />
    case 'gone':
      return <Gone {...screen} locale={locale} />
    case 'not-found':
      return <NotFound locale={locale} />
    case 'unavailable':
      return <Unavailable locale={locale} />
  }
}
