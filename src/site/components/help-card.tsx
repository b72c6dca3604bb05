import { listOf, longDay, nameOf } from '../../i18n/format.ts'
import type { Locale } from '../../i18n/locales.ts'
import { siteMessages } from '../../i18n/messages/site.ts'
import type { Contact, Frame } from '../../published/views.ts'
import { Localized } from './localized.tsx'

/** Contacts for help, in the same place on every page. */
export function HelpCard({ frame, locale }: { frame: Frame; locale: Locale }) {
  const t = siteMessages(locale)
  const regions = [...new Set(frame.contacts.map((contact) => contact.region))].filter(
    (region) => region !== frame.region,
  )
  const clinic = frame.contacts.filter(
    (contact) => contact.region === frame.region && contact.kind === 'clinic',
  )
  return (
    <aside className="help" id="help" aria-labelledby="help-title">
      <h2 id="help-title">{t('help.title')}</h2>
      <p>{t('help.urgent')}</p>
      <Contacts contacts={urgentContacts(frame)} locale={locale} />
      {clinic.length > 0 && <h3>{t('help.clinic')}</h3>}
      {clinic.length > 0 && <Contacts contacts={clinic} locale={locale} />}
      {regions.length > 0 && (
        <details className="regions">
          <summary>{t('help.elsewhere')}</summary>
          {regions.map((region) => (
            <div key={region}>
              <h3>{nameOf('region', region, locale)}</h3>
              <Contacts
                contacts={frame.contacts.filter((contact) => contact.region === region)}
                locale={locale}
              />
            </div>
          ))}
        </details>
      )}
    </aside>
  )
}

/** Crisis lines and emergency numbers of the clinic's own region. */
export const urgentContacts = (frame: Frame): Contact[] =>
  frame.contacts.filter((contact) => contact.region === frame.region && contact.kind !== 'clinic')

export const Contacts = ({ contacts, locale }: { contacts: Contact[]; locale: Locale }) => (
  <ul className="contacts">
    {contacts.map((contact) => (
      <ContactItem key={contact.id} contact={contact} locale={locale} />
    ))}
  </ul>
)

function ContactItem({ contact, locale }: { contact: Contact; locale: Locale }) {
  const t = siteMessages(locale)
  const { label, phone, sms, url, hours, note, languages, checkedOn, checked } = contact
  return (
    <li className={contact.kind}>
      <strong>
        <Localized text={label} locale={locale} />
      </strong>
      <span className="ways">
        {phone && (
          <a href={`tel:${dialled(phone)}`}>
            {t('help.call')} <bdi dir="ltr">{phone}</bdi>
          </a>
        )}
        {sms && (
          <a href={`sms:${dialled(sms)}`}>
            {t('help.text')} <bdi dir="ltr">{sms}</bdi>
          </a>
        )}
        {url && (
          <a href={url} rel="noreferrer">
            <bdi dir="ltr">{hostOf(url)}</bdi>
          </a>
        )}
      </span>
      {hours && (
        <span className="detail">
          <Localized text={hours} locale={locale} />
        </span>
      )}
      {note && (
        <span className="detail">
          <Localized text={note} locale={locale} />
        </span>
      )}
      {languages.length > 0 && (
        <span className="detail">
          {t('help.languages', {
            languages: listOf(
              languages.map((code) => nameOf('language', code, locale)),
              locale,
            ),
          })}
        </span>
      )}
      {checkedOn && (
        <span className="detail">{t('help.checked', { day: longDay(checkedOn, locale) })}</span>
      )}
      {!checked && <span className="detail unchecked">{t('frame.unchecked')}</span>}
    </li>
  )
}

const dialled = (number: string) => number.replace(/[^\d+*#]/g, '')
const hostOf = (url: string) =>
  URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : url
