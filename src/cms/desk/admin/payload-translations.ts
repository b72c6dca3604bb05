import type { Config } from 'payload'
import { DESK } from '../../../i18n/registers/desk.ts'

type Namespaces = Record<string, Record<string, string>>

/** The messages `payload.<namespace>.<name>` as Payload takes its own words. */
function namespacesOf(messages: Partial<Record<string, string>>): Namespaces {
  const namespaces: Namespaces = {}
  for (const [key, message] of Object.entries(messages)) {
    const [room, namespace, name] = key.split('.')
    if (room !== 'payload' || !namespace || !name || message === undefined) continue
    namespaces[namespace] = { ...namespaces[namespace], [name]: message }
  }
  return namespaces
}

/** Replaces texts of Payload that staff would not understand or that are wrong here. */
export const payloadTranslations = {
  translations: Object.fromEntries(
    Object.entries(DESK).map(([locale, messages]) => [locale, namespacesOf(messages)]),
  ),
} satisfies Config['i18n']
