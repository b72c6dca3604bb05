import type { Locale } from '../../i18n/locales.ts'
import { siteMessages } from '../../i18n/messages/site.ts'
import { OTHER_SCRIPTS } from '../../i18n/other-languages.ts'
import type { Frame } from '../../published/views.ts'
import { otherLanguagesPath } from '../screens/addresses.ts'
import { languageHelp } from '../screens/other-languages.ts'

/** The line is on every page, so it must stay small. The page it leads to has all of them. */
const MOST_NAMES = 26

/** Unfolds the names of languages that the portal does not have, each of which leads to its words. */
export function OtherLanguagesLine({ frame, locale }: { frame: Frame; locale: Locale }) {
  const languages = languageHelp(frame)
  if (languages.length === 0) return null
  const path = otherLanguagesPath(locale)
  return (
    <details className="others">
      <summary>{siteMessages(locale)('otherLanguages.title')}</summary>
      <ul>
        {languages.slice(0, MOST_NAMES).map(({ code, name, dir }) => (
          <li key={code}>
            <a href={`${path}#${code}`} lang={code} dir={dir}>
              {name}
            </a>
          </li>
        ))}
        {languages.length > MOST_NAMES && (
          <li>
            <a href={path}>{siteMessages(locale)('otherLanguages.all')}</a>
          </li>
        )}
      </ul>
    </details>
  )
}

/** Tells those who read the language in another script that the portal has it in one only. */
export function OtherScript({ locale }: { locale: Locale }) {
  const said = OTHER_SCRIPTS[locale]
  return said ? <p lang={said.lang}>{said.text}</p> : null
}
