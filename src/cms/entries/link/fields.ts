import type { Field, FieldAffectingData, TextFieldSingleValidation } from 'payload'
import { addressFault } from '../answer-rules.ts'

const validateAddress: TextFieldSingleValidation = (value, { siblingData }) =>
  (siblingData as { linkType?: unknown }).linkType === 'internal' ||
  addressFault(value) === null ||
  'Begin with https:// for a page, mailto: for a mail address, or tel: for a phone number.'

/** Descriptions of the drawer's fields. The labels are in desk/admin/payload-translations.ts. */
const FIELD_DESCRIPTIONS: Record<string, string | undefined> = {
  linkType: undefined,
  url: 'https://… for a page, mailto:… for a mail address, tel:… for a phone number.',
  doc: 'Readers can follow the link once that answer is published.',
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
