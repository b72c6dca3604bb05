import { listOf, longDay, nameOf } from '../../i18n/format.ts'
import { DEFAULT_LOCALE, type Locale } from '../../i18n/locales.ts'
import { siteMessages } from '../../i18n/messages/site.ts'
import { DANGER_KINDS } from '../../published/search/danger/kinds.ts'
import type { Contact } from '../../published/views.ts'
import { dialled } from '../screens/dialled.ts'
import { isGeneral } from '../screens/help-lists.ts'
import { Localized } from './localized.tsx'

type Props = { contact: Contact; locale: Locale }

/** A list of contacts. `sources`: with the page that each was taken from. */
export const Contacts = ({
  contacts,
  locale,
  sources = false,
}: {
  contacts: Contact[]
  locale: Locale
  sources?: boolean
}) => (
  <ul className="contacts">
    {contacts.map((contact) => (
      <ContactItem key={contact.id} contact={contact} locale={locale} sources={sources} />
    ))}
  </ul>
)

/** The ways to reach a contact. Writing comes first: others may overhear a call. */
export function Ways({ contact: { phone, sms, url, chat, video, relay }, locale }: Props) {
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
      {chat && (
        <a href={chat} rel="noreferrer">
          {t('help.chat')} <bdi dir="ltr">{hostOf(chat)}</bdi>
        </a>
      )}
      {url && (!chat || hostOf(url) !== hostOf(chat)) && (
        <a href={url} rel="noreferrer">
          <bdi dir="ltr">{hostOf(url)}</bdi>
        </a>
      )}
      {video && (
        <a
          className="more"
          href={URL.canParse(video) ? video : `tel:${dialled(video)}`}
          rel="noreferrer"
        >
          {t('help.video')} <bdi dir="ltr">{hostOf(video)}</bdi>
        </a>
      )}
      {relay && (
        <a className="more" href={`tel:${dialled(relay)}`}>
          {t('help.relay')} <bdi dir="ltr">{relay}</bdi>
        </a>
      )}
    </span>
  )
}

function ContactItem({ contact, locale, sources }: Props & { sources: boolean }) {
  const t = siteMessages(locale)
  const { area, label, hours, note, serves, checkedOn, checked, source } = contact
  const kinds = DANGER_KINDS.filter((kind) => serves.includes(kind))
  return (
    <li className={contact.kind}>
      <strong>
        <Localized text={label} locale={locale} />
      </strong>
      <Ways contact={contact} locale={locale} />
      {!isGeneral(contact) && contact.kind !== 'complaints' && kinds.length > 0 && (
        <span className="detail">
          {t('help.serves', {
            kinds: listOf(
              kinds.map((kind) => t(`danger.${kind}`)),
              locale,
            ),
          })}
        </span>
      )}
      {[area, hours, note].map(
        (text, index) =>
          text && (
            <span className="detail" key={index}>
              <Localized text={text} locale={locale} />
            </span>
          ),
      )}
      <Languages contact={contact} locale={locale} />
      {sources && source && (
        <span className="detail">
          {t('help.source')}{' '}
          <a href={source} rel="noreferrer">
            <bdi dir="ltr">{hostOf(source)}</bdi>
          </a>
        </span>
      )}
      {checkedOn && (
        <span className="detail">{t('help.checked', { day: longDay(checkedOn, locale) })}</span>
      )}
      {!checked && <span className="detail unchecked">{t('frame.unchecked')}</span>}
    </li>
  )
}

/** The languages spoken, and for readers of others what to say to get an interpreter. */
function Languages({ contact: { languages, interpreter }, locale }: Props) {
  const t = siteMessages(locale)
  return (
    <>
      {languages.length > 0 && (
        <span className="detail">
          {t('help.languages', {
            languages: listOf(
              languages.map((code) => languageName(code, locale)),
              locale,
            ),
          })}
        </span>
      )}
      {interpreter && !languages.includes(locale) && (
        <span className="detail">
          {t(interpreter === 'yes' ? 'help.interpreter' : 'help.askInterpreter')}{' '}
          <b lang="en" dir="ltr">
            {t('help.sayEnglish')}
          </b>{' '}
          ({t('help.sayOwn')})
        </span>
      )}
    </>
  )
}

/** Some languages know no name of their own for a sign language. */
const languageName = (code: string, locale: Locale): string => {
  const name = nameOf('language', code, locale)
  return name === code ? nameOf('language', code, DEFAULT_LOCALE) : name
}

const hostOf = (url: string) =>
  URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : url
