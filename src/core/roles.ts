/**
 * The four roles of the clinic's staff; a person may hold several. Readers have no account and no
 * role.
 */
export const ROLES = [
  { value: 'admin', label: 'Admin' },
  { value: 'reviewer', label: 'Reviewer' },
  { value: 'editor', label: 'Editor' },
  { value: 'translator', label: 'Translator' },
] as const

export type Role = (typeof ROLES)[number]['value']

export const ROLE_VALUES: readonly Role[] = ROLES.map((role) => role.value)

export const isRole = (value: unknown): value is Role =>
  typeof value === 'string' && (ROLE_VALUES as readonly string[]).includes(value)
