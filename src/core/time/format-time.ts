import { deskTag } from '../../i18n/format.ts'
import { DEFAULT_LOCALE, type Locale } from '../../i18n/locales.ts'

const STYLES = {
  short: { dateStyle: 'medium', timeStyle: 'short' },
  long: {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  },
  time: { hour: '2-digit', minute: '2-digit' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>

type Options = {
  /** The clinic's time zone (IANA name). */
  zone: string
  locale?: Locale
  style?: keyof typeof STYLES
  /**
   * The time zone of the reader. The clinic's zone is named only if clocks there show another
   * time; without this it is always named.
   */
  seenFrom?: string
}

/**
 * Formats an instant as the clinic's clocks show it: “29 Mar 2026, 02:30”, `long`: “Sun, 29 Mar
 * 2026, 02:30”, `time`: “02:30”. The zone follows where the time could be misread: “(BST)”.
 */
export function formatTime(
  at: Date | string,
  { zone, locale = DEFAULT_LOCALE, style = 'short', seenFrom }: Options,
): string {
  const instant = new Date(at)
  const inZone = (timeZone: string) =>
    new Intl.DateTimeFormat(deskTag(locale), { ...STYLES[style], timeZone }).format(instant)
  const words = inZone(zone)
  return seenFrom !== undefined && inZone(seenFrom) === words
    ? words
    : `${words} (${zoneAt(zone, instant, locale)})`
}

const nameOfZone = (
  zone: string,
  at: Date,
  locale: Locale,
  timeZoneName: 'short' | 'longGeneric',
): string =>
  new Intl.DateTimeFormat(deskTag(locale), { timeZone: zone, timeZoneName })
    .formatToParts(at)
    .find(({ type }) => type === 'timeZoneName')?.value ?? zone

const isOffset = (name: string): boolean => /\p{Nd}/u.test(name)

/** “BST” where the language has an abbreviation, else “Eastern Time”. */
function zoneAt(zone: string, at: Date, locale: Locale): string {
  const short = nameOfZone(zone, at, locale, 'short')
  return isOffset(short) ? zoneName(zone, locale) : short
}

/** The name of a time zone in summer and winter: “Eastern Time”. */
export function zoneName(zone: string, locale: Locale): string {
  const name = nameOfZone(zone, new Date(), locale, 'longGeneric')
  return isOffset(name) ? nameOfZone(zone, new Date(), locale, 'short') : name
}
