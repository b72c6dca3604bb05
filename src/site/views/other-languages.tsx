import { longDay } from '../../i18n/format.ts'
import { localeFacts, type Locale } from '../../i18n/locales.ts'
import { siteMessages } from '../../i18n/messages/site.ts'
import { askFor, LANGUAGE_NOTICES_SOURCE, PHONE_PLACE } from '../../i18n/other-languages.ts'
import type { Frame } from '../../published/views.ts'
import { dialled } from '../screens/dialled.ts'
import { interpreterLine, languageHelp, type LanguageHelp } from '../screens/other-languages.ts'

/** How to get help in a language that the portal does not have: each in its own words. */
export function OtherLanguagesScreen({ frame, locale }: { frame: Frame; locale: Locale }) {
  const t = siteMessages(locale)
  const phone = interpreterLine(frame)
  const languages = languageHelp(frame)
  return (
    <>
      <h1>{t('otherLanguages.title')}</h1>
      <p className="intro">{t('otherLanguages.lead')}</p>
      <ul className="notices">
        {languages.map((each) => (
          <li key={each.code} id={each.code} lang={each.code} dir={each.dir}>
            <h2>{each.name}</h2>
            <Notice notice={each.notice} phone={phone} />
            {phone !== null && (
              <p className="say" lang="en" dir="ltr">
                {askFor(each.english)}
              </p>
            )}
            <Origin help={each} locale={locale} />
          </li>
        ))}
      </ul>
      {languages.some(({ own }) => !own) && (
        <p className="detail">
          {t('otherLanguages.source')} <Source url={LANGUAGE_NOTICES_SOURCE} />
        </p>
      )}
    </>
  )
}

/** The words with the number to call in its place, or after them if they do not name it. */
function Notice({ notice, phone }: { notice: string; phone: string | null }) {
  const [before = '', ...rest] = notice.split(PHONE_PLACE)
  return (
    <p>
      {before}
      {rest.length === 0 && ' '}
      {phone !== null && (
        <a href={`tel:${dialled(phone)}`} dir="ltr">
          {phone}
        </a>
      )}
      {rest.join(phone ?? '')}
    </p>
  )
}

/** Where the clinic's own words come from, in the language of the page. */
function Origin({ help: { own }, locale }: { help: LanguageHelp; locale: Locale }) {
  if (!own) return null
  const t = siteMessages(locale)
  return (
    <p className="detail" lang={locale} dir={localeFacts(locale).dir}>
      {t('help.source')} <Source url={own.source} /> ·{' '}
      {t('help.checked', { day: longDay(own.checkedOn, locale) })}
    </p>
  )
}

const Source = ({ url }: { url: string }) => (
  <a href={url} rel="noreferrer">
    <bdi dir="ltr">{new URL(url).host}</bdi>
  </a>
)
