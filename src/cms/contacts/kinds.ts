/** What a contact is for; readers see them in this order. */
export const CONTACT_KINDS = ['crisis', 'emergency', 'complaints', 'clinic'] as const

/** Whether a contact has interpreters: it does, or one can only ask. */
export const INTERPRETERS = ['yes', 'ask'] as const
