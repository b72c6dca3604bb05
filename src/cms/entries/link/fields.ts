import type { Field, FieldAffectingData, LabelFunction, TextFieldSingleValidation } from 'payload'
import { labelOf } from '../../messages/label-of.ts'
import { staffMessages } from '../../messages/staff-messages.ts'
import { addressFault } from '../answer-rules.ts'

const validateAddress: TextFieldSingleValidation = (value, { siblingData, req }) =>
  (siblingData as { linkType?: unknown }).linkType === 'internal' ||
  addressFault(value) === null ||
  staffMessages(req)('answers.link.begin')

/** Descriptions of the drawer's fields. The labels are in desk/admin/payload-translations.ts. */
const FIELD_DESCRIPTIONS: Record<string, LabelFunction | undefined> = {
  linkType: undefined,
  url: labelOf('answers.link.url'),
  doc: labelOf('answers.link.doc'),
}

/** Payload's fields of a link, without “open in a new tab”, which is the reader's choice. */
export const linkFields = ({
  defaultFields,
}: {
  defaultFields: readonly FieldAffectingData[]
}): FieldAffectingData[] =>
  defaultFields.flatMap((field) => {
    if (field.name === undefined || field.name === 'newTab') return []
    const admin =
      field.name in FIELD_DESCRIPTIONS
        ? { admin: { ...field.admin, description: FIELD_DESCRIPTIONS[field.name] } }
        : {}
    return [
      {
        ...field,
        ...(field.name === 'url' ? { validate: validateAddress } : {}),
        ...admin,
      } as Field as FieldAffectingData,
    ]
  })
