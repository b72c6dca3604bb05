import { DEFAULT_LOCALE, isLocale, localeFacts } from '../../../i18n/locales.ts'

/** Accepts known languages that include the default one. Returns `true` or an error message. */
export function validateLanguages(value: unknown): true | string {
  if (!Array.isArray(value) || !value.every(isLocale))
    return 'Choose from the languages of the list.'
  return (
    value.includes(DEFAULT_LOCALE) ||
    `${localeFacts(DEFAULT_LOCALE).name} is the language that all others fall back to, so it stays on.`
  )
}
