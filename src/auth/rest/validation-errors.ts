import { getTranslation } from '@payloadcms/translations'
import {
  ValidationError,
  type AfterErrorHook,
  type ErrorResult,
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
  const message = data.errors.map((fault) => sentenceOf(fault, req)).join(' ')
  return { response: { errors: [{ name, data, message }] } as Partial<ErrorResult> }
}

/** Without a colon, because the desk would make a list of what follows it. */
function sentenceOf({ label, path, message }: FieldFault, req: PayloadRequest): string {
  const field = typeof label === 'function' ? label({ i18n: req.i18n, t: req.t }) : label
  const name = field ? getTranslation(field, req.i18n) : path
  return `${name || path} — ${/\p{P}$/u.test(message) ? message : `${message}.`}`
}
