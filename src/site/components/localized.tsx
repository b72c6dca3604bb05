import { localeFacts, type Locale } from '../../i18n/locales.ts'
import type { LocalizedText } from '../../published/views.ts'

/** The attributes of text in another language than the page's; none in the page's own. */
export const inLanguage = (lang: Locale, locale: Locale) =>
  lang === locale ? {} : { lang, dir: localeFacts(lang).dir }

/** Text in its own language and direction. */
export const Localized = ({ text, locale }: { text: LocalizedText; locale: Locale }) =>
  text.lang === locale ? (
    <>{text.text}</>
  ) : (
    <bdi {...inLanguage(text.lang, locale)}>{text.text}</bdi>
  )
