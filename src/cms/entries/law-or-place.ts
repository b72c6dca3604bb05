import type { Locale } from '../../i18n/locales.ts'
import { CHECKS } from '../../i18n/registers/checks.ts'

/**
 * Returns whether a text makes a claim about law or a place, so that it does not apply everywhere.
 */
export const claimsLawOrPlace = (text: string, locale: Locale): boolean =>
  (CHECKS[locale]?.lawOrPlace ?? []).some((pattern) => pattern.test(text.normalize('NFC')))
