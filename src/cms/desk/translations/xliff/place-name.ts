import { SINGLE_FIELDS } from '../../../../fields/translated-fields.ts'
import type { DeskTranslate } from '../../../../i18n/messages/desk.ts'

/** The name of a unit’s place: a field of the form, or the number of a paragraph. */
export const placeName = (unit: string, t: DeskTranslate): string => {
  const field = SINGLE_FIELDS.find(({ place }) => place === unit)
  return field
    ? t(field.label)
    : t('translating.paragraph', { number: unit.replace('answer-', '') })
}
