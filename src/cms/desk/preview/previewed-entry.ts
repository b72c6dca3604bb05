import { ANSWER_FIELDS } from '../../../fields/answer-fields.ts'
import type { Field } from '../../../fields/field.ts'
import { isLocale } from '../../../i18n/locales.ts'
import { contentOf, type Entry } from '../../entries/entry.ts'
import { fieldsFromForm } from '../../entries/form-values.ts'

/** The fields of a form that readers see something of, for the desk to send to the preview. */
export const previewedFields = (fields: readonly Field[] = ANSWER_FIELDS): string[] => [
  'locale',
  'translationOf',
  ...fields.filter(({ published }) => published).map(({ name }) => name),
]

/**
 * A saved entry with the unsaved values of its form; what the form does not hold is empty. Returns
 * null while no language is chosen.
 */
export function withUnsavedValues(
  saved: Entry,
  form: Record<string, unknown>,
  fields?: readonly Field[],
): Entry | null {
  const locale = form.locale ?? saved.locale
  if (!isLocale(locale)) return null
  const translationOf = Number(form.translationOf)
  return {
    ...saved,
    ...contentOf({}, fields),
    ...fieldsFromForm(form, fields),
    locale,
    translationOf: Number.isInteger(translationOf) && translationOf > 0 ? translationOf : null,
  }
}
