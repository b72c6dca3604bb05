import { localeFacts, type Locale } from '../../i18n/locales.ts'
import type { Phrase } from '../../published/views.ts'

/**
 * The attributes of words in another language than the page's; none when they are in the page's
 * own.
 */
export const inLanguage = (lang: Locale, locale: Locale) =>
  lang === locale ? {} : { lang, dir: localeFacts(lang).dir }

/** Words in their own language and direction. */
export const Words = ({ phrase, locale }: { phrase: Phrase; locale: Locale }) =>
  phrase.lang === locale ? (
    <>{phrase.text}</>
  ) : (
    <bdi {...inLanguage(phrase.lang, locale)}>{phrase.text}</bdi>
  )
