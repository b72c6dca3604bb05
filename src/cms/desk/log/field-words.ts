import { getTranslation } from '@payloadcms/translations'
import type { FlattenedField, PayloadRequest } from 'payload'
import { seriesOf } from '../../../i18n/format.ts'
import type { DeskTranslate } from '../../../i18n/messages/desk.ts'
import { isObject } from '../../compare/fields.ts'
import { formatDay } from '../parts/dates.ts'
import type { collectionOf } from './log-references.ts'

/** A field of a form whose value was changed, in the words of the form. */
export type FieldChange = { field: string; label: string; before: string; after: string }

type Said = Pick<PayloadRequest, 'i18n'> & { t: DeskTranslate }

const translated = (label: Parameters<typeof getTranslation>[0], { i18n }: Said): string | null => {
  const words: unknown = getTranslation(label, i18n)
  return typeof words === 'string' ? words : null
}

const labelOfField = (field: FlattenedField, said: Said): string =>
  ('label' in field && field.label ? translated(field.label, said) : null) ?? field.name

const optionWords = (field: FlattenedField, value: unknown, said: Said): string => {
  const options = 'options' in field ? field.options : []
  const option = options.find((each) => (typeof each === 'object' ? each.value : each) === value)
  return (typeof option === 'object' ? translated(option.label, said) : null) ?? String(value)
}

/** A value as its form shows it; empty if there is none. */
function fieldValueWords(field: FlattenedField, value: unknown, said: Said): string {
  const { t } = said
  if (field.type === 'checkbox') return t(value ? 'parts.yes' : 'parts.no')
  if (value === null || value === undefined || value === '') return ''
  if (Array.isArray(value))
    return seriesOf(
      value.map((each: unknown) => fieldValueWords(field, each, said)),
      t.locale,
    )
  if (field.type === 'date') return formatDay(String(value).slice(0, 10), t.locale)
  if (field.type === 'upload' || field.type === 'relationship')
    return t('parts.number', { id: String(isObject(value) ? value.id : value) })
  return isObject(value) ? JSON.stringify(value) : optionWords(field, value, said)
}

/** The fields of the form of a record. */
export function fieldsOf(
  req: PayloadRequest,
  collection: ReturnType<typeof collectionOf>,
): FlattenedField[] {
  const { collections, globals } = req.payload
  if (collection === null) return []
  if (collection !== 'settings') return collections[collection].config.flattenedFields
  return globals.config.find(({ slug }) => slug === collection)?.flattenedFields ?? []
}

const inFormOrder = <Value>(
  fields: readonly FlattenedField[],
  entries: [string, Value][],
): [string, Value][] => {
  const place = (name: string) => fields.findIndex((each) => each.name === name)
  return entries.sort(([one], [other]) => place(one) - place(other))
}

const inGroup = (value: unknown, name: string): unknown =>
  isObject(value) ? value[name] : undefined

/**
 * What changed, field by field. `changed` has the values before and after of each field by its
 * name; those of a group are looked at one by one.
 */
export const fieldChanges = (
  fields: readonly FlattenedField[],
  changed: Record<string, unknown>,
  said: Said,
): FieldChange[] =>
  inFormOrder(fields, Object.entries(changed)).flatMap(([name, pair]) => {
    const [before, after] = Array.isArray(pair) ? (pair as unknown[]) : [undefined, pair]
    const field = fields.find((each) => each.name === name)
    if (field?.type === 'group')
      return fieldChanges(
        field.flattenedFields,
        Object.fromEntries(
          field.flattenedFields
            .map((each) => each.name)
            .map((each): [string, unknown[]] => [
              each,
              [inGroup(before, each), inGroup(after, each)],
            ])
            .filter(([, [one, other]]) => JSON.stringify(one) !== JSON.stringify(other)),
        ),
        said,
      )
    const words = (value: unknown) =>
      field ? fieldValueWords(field, value, said) : JSON.stringify(value ?? '')
    return [
      {
        field: name,
        label: field ? labelOfField(field, said) : name,
        before: words(before),
        after: words(after),
      },
    ]
  })

/** What the form calls a field. */
export const fieldName = (fields: readonly FlattenedField[], name: string, said: Said): string => {
  const field = fields.find((each) => each.name === name)
  return field ? labelOfField(field, said) : name
}
