import { listOf, longDay, nameOf } from '../../i18n/format.ts'
import type { Locale } from '../../i18n/locales.ts'
import { siteMessages } from '../../i18n/messages/site.ts'
import type { Contact, Frame } from '../../published/views.ts'
import { helpPath } from '../screens/addresses.ts'
import { Localized } from './localized.tsx'

type Props = { frame: Frame; locale: Locale }

/**
 * Contacts for help, in the same place on every page: quiet, with the rest to unfold, or in full
 * where the page gives reason to need them.
 */
export function HelpCard({ frame, locale, quiet }: Props & { quiet: boolean }) {
  const t = siteMessages(locale)
  const [first] = urgentContacts(frame)
  return (
    <aside className={quiet ? 'help folded' : 'help'} id="help" aria-labelledby="help-title">
      <h2 id="help-title">{t('help.title')}</h2>
      {!quiet && <p>{t('help.urgent')}</p>}
      {quiet && first && <Ways contact={{ ...first, url: null }} locale={locale} />}
      {quiet ? (
        <details>
          <summary>{t('help.more')}</summary>
          <p>{t('help.urgent')}</p>
          <AllHelp frame={frame} locale={locale} />
        </details>
      ) : (
        <AllHelp frame={frame} locale={locale} />
      )}
    </aside>
  )
}

/** Everything for the clinic's own region, and the way to the help of other regions. */
export function AllHelp({ frame, locale, level = 'h3' }: Props & { level?: 'h2' | 'h3' }) {
  const t = siteMessages(locale)
  return (
    <>
      <Contacts contacts={urgentContacts(frame)} locale={locale} />
      <ClinicContacts frame={frame} locale={locale} level={level} />
      {otherRegions(frame).length > 0 && (
        <p className="elsewhere">
          <a className="action" href={helpPath(locale)}>
            {t('help.elsewhere')}
          </a>
        </p>
      )}
    </>
  )
}

/** The regions other than the clinic's own that have contacts. */
export const otherRegions = (frame: Frame): string[] =>
  [...new Set(frame.contacts.map((contact) => contact.region))].filter(
    (region) => region !== frame.region,
  )

/** The clinic's own contacts under a heading; nothing if it has none. */
export function ClinicContacts({
  frame,
  locale,
  level: Heading = 'h2',
}: Props & { level?: 'h2' | 'h3' }) {
  const contacts = clinicContacts(frame)
  if (contacts.length === 0) return null
  return (
    <>
      <Heading>{siteMessages(locale)('help.clinic')}</Heading>
      <Contacts contacts={contacts} locale={locale} />
    </>
  )
}

/** How to reach the clinic itself. */
export const clinicContacts = (frame: Frame): Contact[] =>
  frame.contacts.filter((contact) => contact.region === frame.region && contact.kind === 'clinic')

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

/** The ways to reach a contact. Writing comes first: not everybody can be heard talking. */
function Ways({ contact: { phone, sms, url }, locale }: { contact: Contact; locale: Locale }) {
  const t = siteMessages(locale)
  return (
    <span className="ways">
      {sms && (
        <a href={`sms:${dialled(sms)}`}>
          {t('help.text')} <bdi dir="ltr">{sms}</bdi>
        </a>
      )}
      {phone && (
        <a href={`tel:${dialled(phone)}`}>
          {t('help.call')} <bdi dir="ltr">{phone}</bdi>
        </a>
      )}
      {url && (
        <a href={url} rel="noreferrer">
          <bdi dir="ltr">{hostOf(url)}</bdi>
        </a>
      )}
    </span>
  )
}

function ContactItem({ contact, locale }: { contact: Contact; locale: Locale }) {
  const t = siteMessages(locale)
  const { label, hours, note, languages, checkedOn, checked } = contact
  return (
    <li className={contact.kind}>
      <strong>
        <Localized text={label} locale={locale} />
      </strong>
      <Ways contact={contact} locale={locale} />
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
