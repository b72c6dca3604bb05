import { getTranslation } from '@payloadcms/translations'
import {
  ValidationError,
  type AfterErrorHook,
  type ErrorResult,
  type FlattenedField,
  type PayloadRequest,
} from 'payload'

type FieldFault = ValidationError['data']['errors'][number]

/**
 * Adds to the message of a validation error what is wrong with each field. Payload's own message
 * only lists the fields; the desk and programs display the message.
 */
export const validationErrorResponse: AfterErrorHook = ({ error, req }) => {
  if (!(error instanceof ValidationError)) return
  const { name, data } = error
  const fields = fieldsOf(data, req)
  const message = data.errors.map((fault) => sentenceOf(fault, fields, req)).join(' ')
  return { response: { errors: [{ name, data, message }] } as Partial<ErrorResult> }
}

/** The fields of the collection or of the settings that an error is about. */
const fieldsOf = (
  { collection, global }: ValidationError['data'],
  { payload }: PayloadRequest,
): readonly FlattenedField[] =>
  [...payload.config.collections, ...payload.config.globals].find(
    ({ slug }) => slug === (collection ?? global),
  )?.flattenedFields ?? []

/** Without a colon, because the desk would make a list of what follows it. */
function sentenceOf(
  { label, path, message }: FieldFault,
  fields: readonly FlattenedField[],
  req: PayloadRequest,
): string {
  // Payload gives no label with what the database refuses.
  const known = fields.find(({ name }) => name === path)
  const named = label ?? (known && 'label' in known ? known.label : undefined)
  const field = typeof named === 'function' ? named({ i18n: req.i18n, t: req.t }) : named
  const name = field ? getTranslation(field, req.i18n) : path
  const sentence = message.replaceAll(/:(?=\s)/g, ' —')
  return `${name || path} — ${/\p{P}$/u.test(sentence) ? sentence : `${sentence}.`}`
}
