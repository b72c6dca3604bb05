import { isLocale } from '../../i18n/locales.ts'
import type { Entry } from '../entries/entry.ts'
import { fieldsFromForm } from '../entries/form-values.ts'

/**
 * Returns the valid fields of a request body as a partial entry. Drops the others: saving would
 * refuse them anyway.
 */
export const entryFromRequest = (data: Record<string, unknown> = {}): Partial<Entry> => ({
  ...fieldsFromForm(data),
  ...(isLocale(data.locale) ? { locale: data.locale } : {}),
})
