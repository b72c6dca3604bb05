import type { PayloadRequest } from 'payload'
import { DEFAULT_LOCALE, isLocale, localeFacts } from '../../../i18n/locales.ts'
import { staffMessages } from '../../messages/staff-messages.ts'

/** Accepts known languages that include the default one. Returns `true` or an error message. */
export function validateLanguages(value: unknown, { req }: { req: PayloadRequest }): true | string {
  const t = staffMessages(req)
  if (!Array.isArray(value) || !value.every(isLocale)) return t('settings.languages.unknown')
  return (
    value.includes(DEFAULT_LOCALE) ||
    t('settings.languages.fallback', { language: localeFacts(DEFAULT_LOCALE).name })
  )
}
