/**
 * The four roles of the clinic's staff; a person may hold several. Readers have no account and no
 * role. Their labels are the messages `core.role.…`.
 */
export const ROLES = ['admin', 'reviewer', 'editor', 'translator'] as const

export type Role = (typeof ROLES)[number]

export const isRole = (value: unknown): value is Role => ROLES.some((role) => role === value)

/** Which of our roles each value of the provider's claim gives. */
export type RoleMap = ReadonlyMap<string, readonly Role[]>

/**
 * Reads `Nurses=editor; CN=Leads,OU=Clinic=reviewer,admin`: values of the claim, each with roles
 * behind its last `=`. Returns `null` if it cannot be read.
 */
export function parseRoleMap(text: string): RoleMap | null {
  const map = new Map<string, Role[]>()
  const entries = text
    .split(';')
    .map((each) => each.trim())
    .filter(Boolean)
  for (const entry of entries) {
    const end = entry.lastIndexOf('=')
    const value = entry.slice(0, Math.max(end, 0)).trim()
    const roles = entry
      .slice(end + 1)
      .split(',')
      .map((each) => each.trim())
    if (value === '' || !roles.every(isRole)) return null
    map.set(value, [...(map.get(value) ?? []), ...roles])
  }
  return entries.length > 0 ? map : null
}
