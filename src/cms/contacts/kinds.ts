/** What a contact is for; readers see them in this order. */
export const CONTACT_KINDS = [
  { value: 'crisis', label: 'Crisis line' },
  { value: 'emergency', label: 'Emergency number' },
  { value: 'clinic', label: 'The clinic itself' },
] as const

export type ContactKind = (typeof CONTACT_KINDS)[number]['value']
