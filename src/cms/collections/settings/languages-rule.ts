import { DEFAULT_LOCALE, isLocale, localeFacts } from '../../../i18n/locales.ts'

/**
 * The languages shown to readers: known ones, the default among them. Returns `true` or the reason.
 */
export function validateLanguages(value: unknown): true | string {
  if (!Array.isArray(value) || !value.every(isLocale))
    return 'Choose from the languages of the list.'
  return (
    value.includes(DEFAULT_LOCALE) ||
    `${localeFacts(DEFAULT_LOCALE).name} is the language that every other falls back to, and stays on.`
  )
}
