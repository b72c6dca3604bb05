import type { Locale } from '../../../i18n/locales.ts'
import { localeFromTag } from '../../../i18n/negotiate.ts'

/**
 * Returns the portal's language for a tag, which may have a region or a script that tools add:
 * `es-419` is `es` and `zh-Hans` is `zh`, but `zh-TW` is `null`, because its script differs.
 */
export function localeOfTag(tag = ''): Locale | null {
  const locale = localeFromTag(tag.replace('_', '-'))
  return locale &&
    new Intl.Locale(tag.replace('_', '-')).maximize().script ===
      new Intl.Locale(locale).maximize().script
    ? locale
    : null
}
