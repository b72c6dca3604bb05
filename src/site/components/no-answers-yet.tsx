import type { Locale } from '../../i18n/locales.ts'
import { siteMessages } from '../../i18n/messages/site.ts'
import type { Frame } from '../../published/views.ts'
import { helpPath } from '../screens/addresses.ts'
import { ClinicContacts } from './help-card.tsx'

/** Says that there is nothing to read yet, and who can be asked instead. */
export function NoAnswersYet({ frame, locale }: { frame: Frame; locale: Locale }) {
  const t = siteMessages(locale)
  return (
    <section className="group">
      <h2>{t('home.empty')}</h2>
      <p>
        {t('home.emptyAsk')} <a href={helpPath(locale)}>{t('help.pageTitle')}</a>
      </p>
      <ClinicContacts frame={frame} locale={locale} level="h3" />
    </section>
  )
}
