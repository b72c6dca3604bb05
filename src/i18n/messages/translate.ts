import { IntlMessageFormat } from 'intl-messageformat'
import { DEFAULT_LOCALE, type Locale } from '../locales.ts'

type Values = Record<string, string | number>

/** Returns a message in one language; `values` fill its placeholders. */
export type Translate<Key extends string> = {
  (key: Key, values?: Values): string
  /** The language of the messages. */
  locale: Locale
  /**
   * Returns a message in pieces, for placeholders that hold elements: text, and the values that are
   * no text, in the order of the language.
   */
  pieces: <Element>(
    key: Key,
    values: Record<string, string | number | Element>,
  ) => (string | Element)[]
}
export type Messages<Key extends string> = Partial<Record<Locale, Partial<Record<Key, string>>>>

/** Messages hold no markup, so angle brackets are plain text. */
const compile = (message: string, locale: Locale) =>
  new IntlMessageFormat(message, locale, undefined, { ignoreTag: true })

/** Returns the translator of a language. A message that the language lacks is in English. */
export function translator<Key extends string>(
  messages: Messages<Key>,
  locale: Locale,
): Translate<Key> {
  const compiled = new Map<Key, IntlMessageFormat | string>()
  const prepare = (key: Key): IntlMessageFormat | string => {
    const own = messages[locale]?.[key]
    const message = own ?? messages[DEFAULT_LOCALE]?.[key]
    if (message === undefined) throw new Error(`There is no message “${key}”.`)
    // Most messages are plain text, which needs no parsing.
    return /[{}']/.test(message)
      ? compile(message, own === undefined ? DEFAULT_LOCALE : locale)
      : message
  }
  const find = (key: Key): IntlMessageFormat | string => {
    let message = compiled.get(key)
    if (message === undefined) compiled.set(key, (message = prepare(key)))
    return message
  }
  const translate = (key: Key, values?: Values): string => {
    const message = find(key)
    return typeof message === 'string' ? message : String(message.format(values))
  }
  return Object.assign(translate, {
    locale,
    pieces: <Element>(key: Key, values: Record<string, string | number | Element>) => {
      const message = find(key)
      return [typeof message === 'string' ? message : message.format<Element>(values)].flat(1) as (
        string | Element
      )[]
    },
  })
}

/** Returns the translators of all languages, each made once. */
export function translators<Key extends string>(
  messages: Messages<Key>,
): (locale: Locale) => Translate<Key> {
  const made = new Map<Locale, Translate<Key>>()
  return (locale) => {
    let translate = made.get(locale)
    if (!translate) made.set(locale, (translate = translator(messages, locale)))
    return translate
  }
}
