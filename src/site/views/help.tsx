import { nameOf } from '../../i18n/format.ts'
import type { Locale } from '../../i18n/locales.ts'
import { siteMessages } from '../../i18n/messages/site.ts'
import type { Frame } from '../../published/views.ts'
import { ClinicContacts, Contacts, otherRegions, urgentContacts } from '../components/help-card.tsx'

/** All contacts for help: those of the clinic's own region, then those of the others. */
export function Help({ frame, locale }: { frame: Frame; locale: Locale }) {
  const t = siteMessages(locale)
  return (
    <section className="help first" id="help" aria-labelledby="help-title">
      <h1 id="help-title">{t('help.pageTitle')}</h1>
      <p>{t('help.urgent')}</p>
      <h2>{nameOf('region', frame.region, locale)}</h2>
      <Contacts contacts={urgentContacts(frame)} locale={locale} />
      <ClinicContacts frame={frame} locale={locale} />
      {otherRegions(frame).map((region) => (
        <div key={region}>
          <h2>{nameOf('region', region, locale)}</h2>
          <Contacts
            contacts={frame.contacts.filter((contact) => contact.region === region)}
            locale={locale}
          />
        </div>
      ))}
    </section>
  )
}
