import { ar } from '@payloadcms/translations/languages/ar'
import { en } from '@payloadcms/translations/languages/en'
import { es } from '@payloadcms/translations/languages/es'
import { fr } from '@payloadcms/translations/languages/fr'
import { vi } from '@payloadcms/translations/languages/vi'
import { zh } from '@payloadcms/translations/languages/zh'
import type { Config } from 'payload'
import { LOCALE_CODES, type Locale } from '../../../i18n/locales.ts'
import { DESK } from '../../../i18n/registers/desk.ts'

type Languages = NonNullable<NonNullable<Config['i18n']>['supportedLanguages']>
type Namespaces = Record<string, Record<string, string>>

/**
 * The messages `payload.<namespace>.<name>` as Payload takes its own words. It marks a placeholder
 * with two braces.
 */
function namespacesOf(messages: Partial<Record<string, string>>): Namespaces {
  const namespaces: Namespaces = {}
  for (const [key, message] of Object.entries(messages)) {
    const [file, namespace, name] = key.split('.')
    if (file !== 'payload' || !namespace || !name || message === undefined) continue
    const words = message.replace(/\{(\w+)\}/g, '{{$1}}')
    namespaces[namespace] = { ...namespaces[namespace], [name]: words }
  }
  return namespaces
}

/** Payload's own words in each language. */
const PAYLOAD_WORDS = { ar, en, es, fr, vi, zh } satisfies Record<Locale, Languages['en']>

/**
 * The languages that staff can choose in their account: those in which the desk has messages.
 * Payload takes the browser's language until somebody chooses one. In a language that the desk
 * lacks, Payload's words would stand between English ones.
 */
const supportedLanguages: Languages = Object.fromEntries(
  LOCALE_CODES.filter((code) => DESK[code]).map((code) => [code, PAYLOAD_WORDS[code]]),
)

/**
 * Payload's words in the languages of the desk. Our messages replace those that staff would not
 * understand or that are wrong here.
 */
export const payloadTranslations = {
  supportedLanguages,
  translations: Object.fromEntries(
    Object.entries(DESK).map(([locale, messages]) => [locale, namespacesOf(messages)]),
  ),
} satisfies Config['i18n']
