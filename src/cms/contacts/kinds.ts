/** What a contact is for; readers see them in this order. */
export const CONTACT_KINDS = ['crisis', 'emergency', 'clinic'] as const
