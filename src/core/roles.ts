/**
 * The four roles of the clinic's staff; a person may hold several. Readers have no account and no
 * role. Their labels are the messages `core.role.…`.
 */
export const ROLES = ['admin', 'reviewer', 'editor', 'translator'] as const

export type Role = (typeof ROLES)[number]

export const isRole = (value: unknown): value is Role => ROLES.some((role) => role === value)
