import type { Field, FieldAffectingData, TextFieldSingleValidation } from 'payload'
import { addressFault } from '../answer-rules.ts'

const validateAddress: TextFieldSingleValidation = (value, { siblingData }) =>
  (siblingData as { linkType?: unknown }).linkType === 'internal' || addressFault(value) === null || 'Begin with https:// for a page, mailto: for a mail address, or tel: for a phone number.'

/** What the drawer of a link asks, in words that whoever writes answers uses. */
const WORDS: Record<string, Partial<Field>> = {
  text: { label: 'Words that readers press' },
  linkType: { label: 'Where it leads', options: [{ label: 'Another site, mail or phone', value: 'custom' }, { label: 'Another answer', value: 'internal' }] } as Partial<Field>,
  url: { label: 'Address', validate: validateAddress } as Partial<Field>,
  doc: { label: 'Answer' },
}
const HELP: Record<string, string | undefined> = {
  linkType: undefined, url: 'https://… for a page, mailto:… for a mail address, tel:… for a phone number.', doc: 'Type some words of its question. Readers can follow the link once that answer is published.',
}

/** Payload's fields of a link, without “open in a new tab”: readers decide that themselves. */
export const linkFields = ({ defaultFields }: { defaultFields: readonly FieldAffectingData[] }): FieldAffectingData[] =>
  defaultFields.flatMap((field) => {
    if (field.name === undefined || field.name === 'newTab') return []
    const admin = field.name in HELP ? { admin: { ...field.admin, description: HELP[field.name] } } : {}
    return [{ ...field, ...WORDS[field.name], ...admin } as FieldAffectingData]
  })
