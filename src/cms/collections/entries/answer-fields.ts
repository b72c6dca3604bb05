import type { Field as PayloadField } from 'payload'
import { columnOf } from '../../../core/payload-tables.ts'
import { ANSWER_FIELDS } from '../../../fields/answer-fields.ts'
import { CITATION_LENGTHS, type Field } from '../../../fields/field.ts'
import { rowAccess } from '../../access/adapters.ts'
import { entryFieldRules } from '../../access/table.ts'
import { dayAdmin } from '../../desk/parts/date-fields.ts'
import { labelOf, labelsByLanguage } from '../../messages/label-of.ts'
import { answerFieldEditor } from './editor.ts'
import { validateSlug, validateUrl } from './field-rules.ts'

const isOriginal = (data: Record<string, unknown>): boolean => !data.translationOf

/**
 * The options of every field for Payload. Fields that translations share are in originals' forms
 * only.
 */
const common = (field: Field) => {
  const rules = entryFieldRules([field])[field.name]
  return {
    name: field.name,
    label: labelOf(field.label),
    ...(field.required ? { required: true } : {}),
    ...(rules ? { access: rowAccess(rules) } : {}),
    admin: {
      ...(field.belongsTo === 'question' ? { condition: isOriginal } : {}),
      ...(field.hint ? { description: labelOf(field.hint) } : {}),
    },
  }
}

/** A field of the table as a field of Payload's. */
function payloadField(field: Field): PayloadField {
  const shared = common(field)
  switch (field.kind) {
    case 'text':
      return field.multiline
        ? { ...shared, type: 'textarea', maxLength: field.maxLength }
        : { ...shared, type: 'text', maxLength: field.maxLength }
    case 'slug':
      return {
        ...shared,
        type: 'text',
        index: true,
        maxLength: field.maxLength,
        validate: validateSlug,
        admin: {
          ...shared.admin,
          components: { afterInput: ['/src/cms/desk/entry/regenerate-slug.tsx#RegenerateSlug'] },
        },
      }
    case 'rich':
      return {
        ...shared,
        type: 'richText',
        editor: answerFieldEditor,
        admin: {
          ...shared.admin,
          components: {
            Label: {
              path: '/src/cms/desk/parts/message-label.tsx#MessageLabel',
              clientProps: { message: field.label, required: field.required },
            },
          },
        },
      }
    case 'choice':
      return {
        ...shared,
        type: 'select',
        dbName: columnOf(field.name),
        defaultValue: field.fallback,
        options: field.options.map(({ value, label }) => ({ value, label: labelOf(label) })),
      }
    case 'yes-no':
      return { ...shared, type: 'checkbox', defaultValue: false }
    case 'relation':
      return {
        ...shared,
        type: 'relationship',
        relationTo: field.to,
        hasMany: true,
        ...(field.to === 'entries' ? { filterOptions: { translationOf: { exists: false } } } : {}),
      }
    case 'citations':
      return {
        ...shared,
        type: 'array',
        labels: { singular: labelOf('fields.source'), plural: labelOf('fields.sources') },
        fields: CITATION,
      }
    case 'list':
      return {
        ...shared,
        type: 'text',
        hasMany: true,
        maxLength: field.maxLength,
        admin: { ...shared.admin, placeholder: labelsByLanguage('fields.list.placeholder') },
      }
  }
}

const CITATION: PayloadField[] = [
  {
    name: 'title',
    type: 'text',
    label: labelOf('fields.citation.title'),
    required: true,
    maxLength: CITATION_LENGTHS.title,
  },
  {
    name: 'url',
    type: 'text',
    label: labelOf('fields.citation.url'),
    maxLength: CITATION_LENGTHS.url,
    validate: validateUrl,
  },
  {
    name: 'publisher',
    type: 'text',
    label: labelOf('fields.citation.publisher'),
    maxLength: CITATION_LENGTHS.publisher,
  },
  {
    name: 'date',
    type: 'date',
    label: labelOf('fields.citation.date'),
    admin: dayAdmin('fields.citation.date'),
  },
]

const inForm = (place: Field['place'], fields: readonly Field[]) =>
  fields.filter((field) => field.place === place).map(payloadField)

/** The fields of an answer by where the form shows them: the text, what follows it, the sidebar. */
export function formFields(fields: readonly Field[] = ANSWER_FIELDS) {
  const main = inForm('main', fields)
  const afterText = main.findIndex(({ type }) => type === 'richText') + 1
  return {
    text: main.slice(0, afterText),
    below: main.slice(afterText),
    sidebar: inForm('sidebar', fields),
  }
}
