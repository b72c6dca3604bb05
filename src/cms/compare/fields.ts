import { ANSWER_FIELDS } from '../../fields/answer-fields.ts'
import type { Field } from '../../fields/field.ts'
import { inFormOrder } from '../../fields/form-order.ts'
import { deskInEnglish, type DeskTranslate } from '../../i18n/messages/desk.ts'
import { comparableLines } from './comparable-lines.ts'

/** The fields that are compared, in the order in which the form shows them. */
export const comparedFields = (fields: readonly Field[] = ANSWER_FIELDS): Field[] =>
  inFormOrder(fields).filter(({ compared }) => compared)

/** What the desk calls a field. */
export const fieldLabel = ({ label }: Field, t: DeskTranslate): string => t(label)

export type FieldValues = Record<string, unknown>

/** What a relation's number stands for, by `field:number`. */
export type RelationNames = Record<string, string>

type RelationField = Extract<Field, { kind: 'relation' }>

/** The compared fields that hold related documents. */
export const relationFields = (fields?: readonly Field[]): RelationField[] =>
  comparedFields(fields).filter((field): field is RelationField => field.kind === 'relation')

/** The field by which a related document is named. */
export const TITLE_OF = { topics: 'title', entries: 'question' } as const

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null
export const idOf = (value: unknown): unknown =>
  isObject(value) ? (value.id ?? value.value) : value
export const asList = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])
const asText = (value: unknown): string => (typeof value === 'string' ? value : '')

const citationLine = (citation: unknown): string => {
  if (!isObject(citation)) return ''
  return [citation.title, citation.publisher, asText(citation.date).slice(0, 10), citation.url]
    .filter((part) => typeof part === 'string' && part.trim())
    .join(', ')
}

/** A field's value as paragraphs to compare; none where it is empty. */
export function fieldParagraphs(
  field: Field,
  value: unknown,
  names: RelationNames = {},
  t: DeskTranslate = deskInEnglish,
): string[] {
  switch (field.kind) {
    case 'rich':
      return comparableLines(value, t)
    case 'text':
    case 'slug':
      return asText(value)
        .split(/\n+/)
        .map((line) => line.trim())
        .filter(Boolean)
    case 'relation':
      return asList(value)
        .map(idOf)
        .map((id) => names[`${field.name}:${String(id)}`] ?? t('parts.number', { id: String(id) }))
    case 'choice': {
      const choice = field.options.find((each) => each.value === value)
      return value ? [choice ? t(choice.label) : asText(value)] : []
    }
    case 'yes-no':
      return [t(value ? 'parts.yes' : 'parts.no')]
    case 'citations':
      return asList(value).map(citationLine).filter(Boolean)
    case 'list':
      return asList(value).filter((each): each is string => typeof each === 'string')
  }
}

export const isSame = (field: Field, a: unknown, b: unknown): boolean =>
  JSON.stringify(fieldParagraphs(field, a)) === JSON.stringify(fieldParagraphs(field, b))

/**
 * The fields in which two texts differ. A field that the person's form does not have (as on a
 * translation) never differs.
 */
export const differingFields = (
  a: FieldValues,
  b: FieldValues,
  fields?: readonly Field[],
): Field[] =>
  comparedFields(fields).filter(
    (field) => field.name in a && field.name in b && !isSame(field, a[field.name], b[field.name]),
  )

/** Some items of a field as paragraphs to compare. */
export const partParagraphs = (
  field: Field,
  items: unknown[],
  names: RelationNames = {},
  t: DeskTranslate = deskInEnglish,
): string[] =>
  fieldParagraphs(field, field.kind === 'rich' ? { root: { children: items } } : items, names, t)
