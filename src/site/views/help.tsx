import { nameOf } from '../../i18n/format.ts'
import type { Locale } from '../../i18n/locales.ts'
import { siteMessages } from '../../i18n/messages/site.ts'
import type { Frame } from '../../published/views.ts'
import { Contacts } from '../components/contacts.tsx'
import { ClinicContacts } from '../components/help-card.tsx'
import {
  complaintsBodies,
  isGeneral,
  otherRegions,
  specialContacts,
} from '../screens/help-lists.ts'

type Props = { frame: Frame; locale: Locale }

/** All contacts for help: those of the clinic's own region, then those of the others. */
export function Help({ frame, locale }: Props) {
  const t = siteMessages(locale)
  const others = otherRegions(frame)
  return (
    <section className="help first" id="help" aria-labelledby="help-title">
      <h1 id="help-title">{t('help.pageTitle')}</h1>
      <p>{t('help.urgent')}</p>
      <h2>{nameOf('region', frame.region, locale)}</h2>
      <Region frame={frame} locale={locale} region={frame.region} />
      <ClinicContacts frame={frame} locale={locale} />
      {others.length > 0 && (
        <div id="elsewhere">
          {others.map((region) => (
            <div key={region}>
              <h2>{nameOf('region', region, locale)}</h2>
              <Region frame={frame} locale={locale} region={region} />
            </div>
          ))}
        </div>
      )}
    </section>
  )
}

/** The help of a region: for every danger, for some kinds of it, and where to complain. */
function Region({ frame, locale, region }: Props & { region: string }) {
  const t = siteMessages(locale)
  const general = frame.contacts.filter(
    (contact) => contact.region === region && isGeneral(contact),
  )
  const special = specialContacts(frame, region)
  const complaints = complaintsBodies(frame, region)
  return (
    <>
      <Contacts contacts={general} locale={locale} sources />
      {special.length > 0 && (
        <details open={region === frame.region}>
          <summary>{t('help.otherKinds')}</summary>
          <Contacts contacts={special} locale={locale} sources />
        </details>
      )}
      {complaints.length > 0 && (
        <details open={region === frame.region}>
          <summary>{t('help.complain')}</summary>
          <Contacts contacts={complaints} locale={locale} sources />
        </details>
      )}
    </>
  )
}
