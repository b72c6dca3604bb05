import type { Locale } from '../../i18n/locales.ts'

const UNITS = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
] as const

/**
 * How long ago a moment was, as the language says it. A server does not know the clock of a
 * reader's wall, so it names none.
 */
export function relativeTime(moment: Date, locale: Locale, now = new Date()): string {
  const seconds = Math.max(0, (now.getTime() - new Date(moment).getTime()) / 1000)
  const words = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })
  const [unit, length] = UNITS.find(([, each]) => seconds >= each) ?? ['second', seconds || 1]
  return unit === 'second'
    ? words.format(0, 'second')
    : words.format(-Math.floor(seconds / length), unit)
}
