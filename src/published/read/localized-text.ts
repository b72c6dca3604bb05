import { DEFAULT_LOCALE, type Locale } from '../../i18n/locales.ts'
import type { LocalizedText } from '../views.ts'

/**
 * Returns a label with the language it is in, or `null` if there is none. The read model fills in
 * the default language's text where a translation is missing, so a text that equals it counts as
 * the default language's.
 */
export function localizedText(
  text: string | null | undefined,
  defaultText: string | null | undefined,
  locale: Locale,
): LocalizedText | null {
  if (!text) return null
  return { text, lang: text === defaultText ? DEFAULT_LOCALE : locale }
}

/** The same for a label that is never missing. */
export const requiredText = (
  text: string,
  defaultText: string | null,
  locale: Locale,
): LocalizedText => localizedText(text, defaultText, locale) ?? { text, lang: locale }
