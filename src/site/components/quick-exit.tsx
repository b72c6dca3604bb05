import type { ReactNode } from 'react'
import type { Locale } from '../../i18n/locales.ts'
import { siteMessages } from '../../i18n/messages/site.ts'

/** A page that many people have reason to open. */
const NEUTRAL_SITE = 'https://www.wikipedia.org/'

/** The link for a frame on another site: the whole window leaves, and no script helps. */
export const EmbeddedExit = ({ locale }: { locale: Locale }) => (
  <p className="exit">
    <a href={NEUTRAL_SITE} target="_top" rel="nofollow noreferrer" data-leave="">
      {siteMessages(locale)('exit.leave')}
    </a>
  </p>
)

/**
 * A link that leaves a page which others should not see, second in the tab order. The enhancement
 * script covers the page at once, replaces it in the browser's history, and does the same when
 * Shift is pressed three times (as GOV.UK's "exit this page").
 */
export function QuickExit({ locale, children }: { locale: Locale; children: ReactNode }) {
  const t = siteMessages(locale)
  return (
    <section className="exit" aria-label={t('exit.leave')}>
      {children}
      <div className="wrap">
        <a
          href={NEUTRAL_SITE}
          rel="nofollow noreferrer"
          data-leave=""
          data-two={t('exit.two')}
          data-one={t('exit.one')}
          data-done={t('exit.done')}
          data-timeout={t('exit.timeout')}
        >
          {t('exit.leave')}
        </a>
        <span className="unseen" role="status" data-leave-status="" />
      </div>
    </section>
  )
}
