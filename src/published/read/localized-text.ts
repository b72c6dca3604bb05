import { DEFAULT_LOCALE, type Locale } from '../../i18n/locales.ts'
import type { LocalizedText } from '../views.ts'

/**
 * A label with the language it is in. The read model fills a label that nobody has translated with
 * the default language's words, so words equal to those are taken to be in the default language. (A
 * name that is the same in both loses nothing by it.)
 */
export function localizedText(
  text: string | null | undefined,
  original: string | null | undefined,
  locale: Locale,
): LocalizedText | null {
  if (!text) return null
  return { text, lang: text === original ? DEFAULT_LOCALE : locale }
}
