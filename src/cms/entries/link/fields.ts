import type { Field, FieldAffectingData, TextFieldSingleValidation } from 'payload'
import { addressFault } from '../answer-rules.ts'

const validateAddress: TextFieldSingleValidation = (value, { siblingData }) =>
  (siblingData as { linkType?: unknown }).linkType === 'internal' ||
  addressFault(value) === null ||
  'Begin with https:// for a page, mailto: for a mail address, or tel: for a phone number.'

/**
 * What is said below a field of the drawer; the labels are the desk's words for Payload's own
 * (desk/words.ts).
 */
const FIELD_DESCRIPTIONS: Record<string, string | undefined> = {
  linkType: undefined,
  url: 'https://… for a page, mailto:… for a mail address, tel:… for a phone number.',
  doc: 'Readers can follow the link once that answer is published.',
}

/** Payload's fields of a link, without “open in a new tab”: readers decide that themselves. */
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
