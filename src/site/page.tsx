import type { Locale } from '../i18n/locales.ts'
import type { Frame } from '../published/views.ts'
import { Gone, NotFound, Unavailable } from './apologies.tsx'
import { Home } from './home.tsx'
import { PageFrame } from './page-frame.tsx'
import { Question } from './question.tsx'
import { SearchResults } from './search-results.tsx'
import { QuickExit } from './quick-exit.tsx'
import { StructuredData } from './structured-data.tsx'
import { isSensitive, type PageProps, type Screen } from './screens.ts'
import { TextScreen } from './text-screen.tsx'
import { Topic } from './topic.tsx'
import { PageHead } from './head.tsx'

/** A whole page of the portal. */
export const Page = (props: PageProps) => (
  <>
    <PageHead {...props} />
    <PageFrame locale={props.locale} frame={props.frame} languages={props.languages} before={isSensitive(props.screen) && <QuickExit locale={props.locale} />}>
      <ScreenView screen={props.screen} frame={props.frame} locale={props.locale} />
    </PageFrame>
    <StructuredData {...props} />
  </>
)

function ScreenView({ screen, frame, locale }: { screen: Screen; frame: Frame; locale: Locale }) {
  switch (screen.kind) {
    case 'home':
      return <Home view={screen.view} frame={frame} locale={locale} />
    case 'topic':
      return <Topic view={screen.view} locale={locale} />
    case 'question':
      return <Question view={screen.view} fallback={screen.fallback} locale={locale} />
    case 'search':
      return <SearchResults {...screen} frame={frame} locale={locale} />
    case 'text':
      return <TextScreen page={screen.page} locale={locale} />
    case 'gone':
      return <Gone alternatives={screen.alternatives} locale={locale} />
    case 'not-found':
      return <NotFound locale={locale} />
    case 'unavailable':
      return <Unavailable locale={locale} />
  }
}
