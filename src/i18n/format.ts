import { localeFacts, type Locale } from './locales.ts'

/** Formatters cost a millisecond each to make, so each is made once. */
const made = new Map<string, unknown>()
function once<Formatter>(key: string, make: () => Formatter): Formatter {
  if (!made.has(key)) made.set(key, make())
  return made.get(key) as Formatter
}

/** The tag by which staff of a language read days, times and numbers. */
export const deskTag = (locale: Locale): string => {
  const facts = localeFacts(locale)
  return 'deskTag' in facts ? facts.deskTag : locale
}

/** A day (YYYY-MM-DD) as the language writes it in full. */
export const longDay = (day: string, locale: Locale): string =>
  once(
    `day ${locale}`,
    () => new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }),
  ).format(new Date(`${day}T00:00:00Z`))

/** Several things as the language lists them. */
export const listOf = (items: string[], locale: Locale): string =>
  once(`list ${locale}`, () => new Intl.ListFormat(locale, { type: 'conjunction' })).format(items)

/** Several things in a row, as in a table: “a, b, c”. */
export const seriesOf = (items: readonly string[], locale: Locale): string =>
  once(`series ${locale}`, () => new Intl.ListFormat(locale, { type: 'unit' })).format(items)

/** A language's or a region's own name, as the reader's language says it. */
export const nameOf = (kind: 'language' | 'region', code: string, locale: Locale): string => {
  try {
    return (
      once(`${kind} ${locale}`, () => new Intl.DisplayNames(locale, { type: kind })).of(code) ??
      code
    )
  } catch {
    return code
  }
}

const unitsOf = (locale: Locale, unit: 'minute' | 'second' | 'megabyte', fraction = 0) =>
  once(
    `unit ${unit} ${fraction} ${locale}`,
    () =>
      new Intl.NumberFormat(locale, {
        style: 'unit',
        unit,
        unitDisplay: 'short',
        maximumFractionDigits: fraction,
      }),
  )

/** A length of time in minutes and seconds, as the language writes it in short. */
export function durationOf(seconds: number, locale: Locale): string {
  const parts = [
    { value: Math.floor(seconds / 60), unit: 'minute' as const },
    { value: seconds % 60, unit: 'second' as const },
  ].filter(({ value }) => value > 0)
  return once(
    `duration ${locale}`,
    () => new Intl.ListFormat(locale, { type: 'unit', style: 'narrow' }),
  ).format(parts.map(({ value, unit }) => unitsOf(locale, unit).format(value)))
}

/** The size of a file, in megabytes. */
export const megabytesOf = (bytes: number, locale: Locale): string =>
  unitsOf(locale, 'megabyte', 1).format(Math.max(0.1, bytes / 1_000_000))
