import { IntlMessageFormat } from 'intl-messageformat'
import type { Locale } from './locales.ts'
import ar from './messages/ar.json' with { type: 'json' }
import en from './messages/en.json' with { type: 'json' }
import es from './messages/es.json' with { type: 'json' }
import fr from './messages/fr.json' with { type: 'json' }
import vi from './messages/vi.json' with { type: 'json' }
import zh from './messages/zh.json' with { type: 'json' }

export type MessageKey = keyof typeof en
type Values = Record<string, string | number>
/** Gives a message in one language; `values` fill its places. */
export type Translate = (key: MessageKey, values?: Values) => string

export const MESSAGES: Record<Locale, Record<MessageKey, string>> = { en, es, fr, ar, zh, vi }

const compiled = new Map<string, IntlMessageFormat>()

export const translator =
  (locale: Locale): Translate =>
  (key, values) => {
    const place = `${locale} ${key}`
    let message = compiled.get(place)
    // Angle brackets are plain text: messages hold no markup.
    if (!message)
      compiled.set(
        place,
        (message = new IntlMessageFormat(MESSAGES[locale][key], locale, undefined, {
          ignoreTag: true,
        })),
      )
    return String(message.format(values))
  }

/** Formatters cost a millisecond each to make, so each is made once. */
const made = new Map<string, unknown>()
function once<Formatter>(key: string, make: () => Formatter): Formatter {
  if (!made.has(key)) made.set(key, make())
  return made.get(key) as Formatter
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
