import { ANSWER_FIELDS, type ColumnField, type PageField } from './answer-fields.ts'
import type { Field, FieldKind, PublishedColumn } from './field.ts'
import { publishedValue, valueOf, type Citation } from './values.ts'

/** What `publishedValue` makes of each kind. */
type Published = {
  text: string | null
  slug: string
  rich: string
  choice: string | null
  'yes-no': boolean
  relation: number[]
  citations: Citation[]
  list: string[]
} & Record<FieldKind, unknown>

/** The fields that readers get as one column each, by their names. */
export type PublishedValues = { [Each in ColumnField as Each['name']]: Published[Each['kind']] }
/** Those of them that the page of an answer is given. */
export type PageValues = { [Each in PageField as Each['name']]: Published[Each['kind']] }

export type FieldWithColumn = Field & { published: PublishedColumn }

/** The fields that readers get as one column each. */
export const fieldsWithColumn = (fields: readonly Field[] = ANSWER_FIELDS): FieldWithColumn[] =>
  fields.filter(
    (field): field is FieldWithColumn =>
      field.published !== undefined && field.published !== 'wording',
  )

/** Those that the public history keeps. */
export const fieldsInHistory = (fields?: readonly Field[]): FieldWithColumn[] =>
  fieldsWithColumn(fields).filter(({ published }) => published.inHistory)

/**
 * What readers get of an entry: of its own wording, and of what it shares with its original.
 */
export const publishedValues = (
  entry: object,
  shared: object,
  fields: readonly Field[] = ANSWER_FIELDS,
): PublishedValues =>
  Object.fromEntries(
    fieldsWithColumn(fields).map((field) => [
      field.name,
      publishedValue(field, valueOf(field.belongsTo === 'question' ? shared : entry, field)),
    ]),
  ) as PublishedValues

/** The values of published fields under the names of their columns. */
export const asColumns = (
  values: object,
  fields: readonly FieldWithColumn[],
): Record<string, unknown> =>
  Object.fromEntries(fields.map((field) => [field.published.column, valueOf(values, field)]))

/** The values that the history keeps of a text's own wording, from a row of `portal.history`. */
export const wordingInHistory = (
  row: object,
  fields?: readonly Field[],
): Partial<PublishedValues> =>
  Object.fromEntries(
    fieldsInHistory(fields)
      .filter(({ belongsTo }) => belongsTo === 'wording')
      .map(({ name, published }) => [name, valueOf(row, { name: published.column })]),
  )

const pageFields = (fields?: readonly Field[]): FieldWithColumn[] =>
  fieldsWithColumn(fields).filter(({ published }) => published.onPage)

/** The columns of the fields that a page is given. */
export const pageColumns = (fields: readonly Field[] = ANSWER_FIELDS): string[] =>
  pageFields(fields).map(({ published }) => published.column)

/** What a page is given, from a published text. */
export const pageValues = (text: object, fields?: readonly Field[]): PageValues =>
  Object.fromEntries(
    pageFields(fields).map((field) => [field.name, valueOf(text, field)]),
  ) as PageValues

/** What a page is given, from a row of `portal.entries`. */
export const pageValuesFrom = (row: object, fields: readonly Field[] = ANSWER_FIELDS): PageValues =>
  Object.fromEntries(
    pageFields(fields).map(({ name, published }) => [
      name,
      valueOf(row, { name: published.column }),
    ]),
  ) as PageValues
