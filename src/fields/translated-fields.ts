import { ANSWER_FIELDS, type TranslatedName, type TranslatedPlace } from './answer-fields.ts'
import type { Field } from './field.ts'

export type TranslatedField = Field & { translatedAs: string }

/** The fields whose text translations follow. */
export const translatedFields = (fields: readonly Field[] = ANSWER_FIELDS): TranslatedField[] =>
  fields.filter((field): field is TranslatedField => field.translatedAs !== undefined)

/** The fields of plain text, which are one paragraph each, with their places. */
export const SINGLE_FIELDS = ANSWER_FIELDS.flatMap((field) =>
  'translatedAs' in field && field.kind === 'text'
    ? [{ name: field.name, label: field.label, place: field.translatedAs }]
    : [],
)
export type SinglePlace = (typeof SINGLE_FIELDS)[number]['place']

/** Whether a place is a field of plain text, and not a part of the answer. */
export const isSinglePlace = (place: string): place is SinglePlace =>
  SINGLE_FIELDS.some((field) => field.place === place)

/** The field whose text has a place. */
export const fieldNameAt = (place: TranslatedPlace): TranslatedName =>
  isSinglePlace(place)
    ? (SINGLE_FIELDS.find((field) => field.place === place)?.name ?? 'question')
    : 'answer'
