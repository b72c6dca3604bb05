import { deskTag } from '../../../i18n/format.ts'
import { DEFAULT_LOCALE, type Locale } from '../../../i18n/locales.ts'

/** Formats an ISO date and time in the browser's time zone: “23 Nov 2026, 10:42”. */
export const formatDateTime = (iso: string, locale: Locale = DEFAULT_LOCALE): string =>
  new Date(iso).toLocaleString(deskTag(locale), { dateStyle: 'medium', timeStyle: 'short' })

/** Formats a time of today as “10:42”, any other with its day. */
export function formatTimeOrDateTime(
  iso: string,
  now: Date,
  locale: Locale = DEFAULT_LOCALE,
): string {
  const at = new Date(iso)
  return at.toDateString() === now.toDateString()
    ? at.toLocaleTimeString(deskTag(locale), { hour: '2-digit', minute: '2-digit' })
    : formatDateTime(iso, locale)
}

/** Formats a day (YYYY-MM-DD): “23 Nov 2026”. */
export const formatDay = (day: string, locale: Locale = DEFAULT_LOCALE): string =>
  new Date(`${day}T00:00:00Z`).toLocaleDateString(deskTag(locale), {
    dateStyle: 'medium',
    timeZone: 'UTC',
  })
