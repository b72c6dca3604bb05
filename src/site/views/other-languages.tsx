import type { Locale } from '../../i18n/locales.ts'
import { siteMessages } from '../../i18n/messages/site.ts'
import { askFor, LANGUAGE_NOTICES_SOURCE, OTHER_LANGUAGES } from '../../i18n/other-languages.ts'
import type { Frame } from '../../published/views.ts'
import { interpreterLine } from '../components/other-languages-line.tsx'

/** How to get help in a language that the portal does not have: each in its own words. */
export function OtherLanguages({ frame, locale }: { frame: Frame; locale: Locale }) {
  const t = siteMessages(locale)
  const phone = interpreterLine(frame)
  return (
    <>
      <h1>{t('otherLanguages.title')}</h1>
      <p className="intro">{t('otherLanguages.lead')}</p>
      <ul className="notices">
        {phone !== null &&
          OTHER_LANGUAGES.map(({ code, name, english, dir, notice }) => {
            const [before = '', after = ''] = notice.split('{phone}')
            return (
              <li key={code} id={code} lang={code} dir={dir}>
                <h2>{name}</h2>
                <p>
                  {before}
                  <a href={`tel:${phone}`} dir="ltr">
                    {phone}
                  </a>
                  {after}
                </p>
                <p className="say" lang="en" dir="ltr">
                  {askFor(english)}
                </p>
              </li>
            )
          })}
      </ul>
      {phone !== null && (
        <p className="detail">
          {t('otherLanguages.source')}{' '}
          <a href={LANGUAGE_NOTICES_SOURCE} rel="noreferrer">
            <bdi dir="ltr">{new URL(LANGUAGE_NOTICES_SOURCE).host}</bdi>
          </a>
        </p>
      )}
    </>
  )
}
