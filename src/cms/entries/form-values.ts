import { ANSWER_FIELDS } from '../../fields/answer-fields.ts'
import type { Field } from '../../fields/field.ts'
import { valueOf } from '../../fields/values.ts'
import { answerFault, isHttpAddress } from './answer-rules.ts'
import type { EntryContent } from './entry.ts'

const MAX_TEXT = 5_000

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

const webAddress = (value: unknown): string | null =>
  typeof value === 'string' && isHttpAddress(value) ? value : null
const text = (value: unknown): string | null =>
  typeof value === 'string' && value ? value.slice(0, MAX_TEXT) : null

/** A value that somebody sent for a field, without what the field cannot hold; else undefined. */
function readValue(field: Field, value: unknown): unknown {
  switch (field.kind) {
    case 'text':
    case 'slug':
      return typeof value === 'string' ? value.slice(0, MAX_TEXT) : undefined
    case 'rich':
      return value && answerFault(value) === null ? value : undefined
    case 'choice':
      return field.options.find((option) => option.value === value)?.value
    case 'yes-no':
      return typeof value === 'boolean' ? value : undefined
    case 'relation':
      return Array.isArray(value) ? value.map(Number).filter(Number.isInteger) : undefined
    case 'citations':
      return Array.isArray(value)
        ? value
            .filter(isObject)
            .filter(({ title }) => typeof title === 'string')
            .map(({ title, url, publisher, date }) => ({
              title,
              url: webAddress(url),
              publisher: text(publisher),
              date: text(date),
            }))
        : undefined
    case 'list':
      return Array.isArray(value) ? value.map(text).filter((each) => each !== null) : undefined
  }
}

/** The fields of an answer that a form or a request body holds, as far as they are valid. */
export const fieldsFromForm = (
  data: object,
  fields: readonly Field[] = ANSWER_FIELDS,
): Partial<EntryContent> =>
  Object.fromEntries(
    fields.flatMap((field) => {
      const value = readValue(field, valueOf(data, field))
      return value === undefined ? [] : [[field.name, value]]
    }),
  )
