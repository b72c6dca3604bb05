import type { Locale } from './locales.ts'

const UNITS = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
] as const

/**
 * Formats how long ago a moment was. The server does not know the person's time zone, so it shows no
 * time of day.
 */
export function relativeTime(
  moment: Date | string | number,
  locale: Locale,
  now = new Date(),
): string {
  const seconds = Math.max(0, (now.getTime() - new Date(moment).getTime()) / 1000)
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })
  const [unit, length] = UNITS.find(([, each]) => seconds >= each) ?? ['second', seconds || 1]
  return unit === 'second'
    ? format.format(0, 'second')
    : format.format(-Math.floor(seconds / length), unit)
}
