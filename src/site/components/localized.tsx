import { localeFacts, type Locale } from '../../i18n/locales.ts'
import type { LocalizedText } from '../../published/views.ts'

/**
 * The attributes of words in another language than the page's; none when they are in the page's
 * own.
 */
export const inLanguage = (lang: Locale, locale: Locale) =>
  lang === locale ? {} : { lang, dir: localeFacts(lang).dir }

/** Words in their own language and direction. */
export const Localized = ({ phrase, locale }: { phrase: LocalizedText; locale: Locale }) =>
  phrase.lang === locale ? (
    <>{phrase.text}</>
  ) : (
    <bdi {...inLanguage(phrase.lang, locale)}>{phrase.text}</bdi>
  )
