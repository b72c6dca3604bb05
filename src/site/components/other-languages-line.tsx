import type { Locale } from '../../i18n/locales.ts'
import { siteMessages } from '../../i18n/messages/site.ts'
import { OTHER_LANGUAGES, OTHER_SCRIPTS } from '../../i18n/other-languages.ts'
import type { Frame } from '../../published/views.ts'
import { otherLanguagesPath } from '../screens/addresses.ts'

/** The number to call with an interpreter: the clinic's own, or else that of a help line. */
export function interpreterLine({ contacts, region }: Frame): string | null {
  const possible = contacts.filter(
    (contact) =>
      contact.phone !== null && contact.region === region && contact.interpreter === 'yes',
  )
  const own = possible.find(({ kind }) => kind === 'clinic')
  return (own ?? possible[0])?.phone ?? null
}

/** Unfolds the names of languages that the portal does not have, each of which leads to its words. */
export function OtherLanguagesLine({ frame, locale }: { frame: Frame; locale: Locale }) {
  if (interpreterLine(frame) === null) return null
  const path = otherLanguagesPath(locale)
  return (
    <details className="others">
      <summary>{siteMessages(locale)('otherLanguages.title')}</summary>
      <ul>
        {OTHER_LANGUAGES.map(({ code, name, dir }) => (
          <li key={code}>
            <a href={`${path}#${code}`} lang={code} dir={dir}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </details>
  )
}

/** Tells those who read the language in another script that the portal has it in one only. */
export function OtherScript({ locale }: { locale: Locale }) {
  const said = OTHER_SCRIPTS[locale]
  return said ? <p lang={said.lang}>{said.text}</p> : null
}
