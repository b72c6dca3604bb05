import { deskTag } from '../../../i18n/format.ts'
import { DEFAULT_LOCALE, type Locale } from '../../../i18n/locales.ts'

/** Formats a day (YYYY-MM-DD): “23 Nov 2026”. */
export const formatDay = (day: string, locale: Locale = DEFAULT_LOCALE): string =>
  new Date(`${day}T00:00:00Z`).toLocaleDateString(deskTag(locale), {
    dateStyle: 'medium',
    timeZone: 'UTC',
  })
