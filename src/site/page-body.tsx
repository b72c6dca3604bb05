import type { ReactNode } from 'react'
import { StructuredData } from './machine-readable/structured-data.tsx'
import { PageFrame } from './page-frame.tsx'
import { isSensitive, showsHelpItself, type PageProps, type Screen } from './screens/screens.ts'

/** What is around the content of a page, and after it. */
export const PageBody = ({ children, ...props }: PageProps & { children: ReactNode }) => (
  <>
    <PageFrame
      locale={props.locale}
      frame={props.frame}
      languages={props.languages}
      exit={isSensitive(props.screen)}
      help={helpIn(props.screen)}
    >
      {children}
    </PageFrame>
    <StructuredData {...props} />
    {(props.screen.kind === 'question' || isSensitive(props.screen)) && (
      <script src="/enhance.js" defer />
    )}
  </>
)

/** Help stands out on a page about something sensitive, and is quiet on all others. */
function helpIn(screen: Screen): 'quiet' | 'strong' | 'none' {
  if (showsHelpItself(screen)) return 'none'
  const isOwnSubject =
    (screen.kind === 'question' && screen.view.answer.sensitive) ||
    (screen.kind === 'pack' && isSensitive(screen)) ||
    (screen.kind === 'text' && screen.page === 'safety') ||
    screen.kind === 'unavailable'
  return isOwnSubject ? 'strong' : 'quiet'
}
