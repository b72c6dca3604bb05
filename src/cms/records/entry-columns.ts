import type { ListRows } from '../../core/payload/list-rows.ts'
import { columnOf, type NewEntry } from '../../core/payload-tables.ts'
import { ANSWER_FIELDS } from '../../fields/answer-fields.ts'
import type { Field } from '../../fields/field.ts'
import { valueOf } from '../../fields/values.ts'

/** The value that Payload stores of a new entry's field, where that has a column. */
function columnValue(field: Field, value: unknown): unknown {
  switch (field.kind) {
    case 'text':
    case 'slug':
    case 'rich':
      return value ?? null
    case 'choice':
      return value ?? field.fallback ?? null
    case 'yes-no':
      return value ?? false
    default:
      return undefined
  }
}

/** The columns and relations of a new entry's content. */
export const storedContent = (
  content: object,
  fields: readonly Field[] = ANSWER_FIELDS,
): NewEntry => ({
  columns: Object.fromEntries(
    fields
      .map((field): [string, unknown] => [
        columnOf(field.name),
        columnValue(field, valueOf(content, field)),
      ])
      .filter(([, value]) => value !== undefined),
  ),
  relations: fields.flatMap((field) => {
    const ids = valueOf(content, field)
    return field.kind === 'relation' && Array.isArray(ids)
      ? [{ field: field.name, to: field.to, ids: ids.filter((id) => typeof id === 'number') }]
      : []
  }),
})

/** The lists of texts in a new entry's content. */
export const listsOf = (
  content: object,
  entryId: number,
  fields: readonly Field[] = ANSWER_FIELDS,
): ListRows[] =>
  fields.flatMap((field) => {
    const items = valueOf(content, field)
    return field.kind === 'list' && Array.isArray(items)
      ? [{ entryId, field: field.name, items: items.filter((item) => typeof item === 'string') }]
      : []
  })
