import { isRole, type Role, type RoleMap } from '../../core/roles.ts'
import { normaliseEmail } from '../http/email.ts'

export type Claims = Record<string, unknown>

/**
 * Returns the claim at a path such as `roles`, `realm_access.roles` or
 * `resource_access.attune.roles`. A claim whose own name contains dots, such as a URL, comes first.
 */
export function claimAt(claims: Claims, path: string): unknown {
  if (Object.hasOwn(claims, path)) return claims[path]
  let value: unknown = claims
  for (const part of path.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part)) return undefined
    value = Reflect.get(value, part)
  }
  return value
}

/** Returns the values in a claim: a list of texts, or one text that may be a list itself. */
function valuesIn(claim: unknown): string[] {
  if (typeof claim === 'string') return [claim.trim(), ...claim.split(/[\s,]+/)]
  return Array.isArray(claim)
    ? claim.filter((value): value is string => typeof value === 'string')
    : []
}

/**
 * Returns the roles in a claim. With a map, its values give the roles that the clinic has chosen for
 * them. Without one, the values are our four names with a prefix: `attune-editor`, `attune:editor` or
 * `attune_editor`, in any case. A name alone, such as `admin`, may mean somebody else's admin. A claim
 * without any of these gives no role, not a default one.
 */
export function rolesFrom(claim: unknown, map: RoleMap | null): Role[] {
  const values = valuesIn(claim)
  const roles = map
    ? values.flatMap((value) => map.get(value) ?? [])
    : values.flatMap((value) => /^attune[-_:](\w+)$/i.exec(value)?.[1]?.toLowerCase() ?? [])
  return [...new Set(roles.filter(isRole))]
}

/** Returns our names in a claim that stand alone, and so give no role. */
export const bareRolesIn = (claim: unknown): Role[] => [...new Set(valuesIn(claim).filter(isRole))]

export type Identity = {
  issuer: string
  subject: string
  email: string | null
  emailVerified: boolean
  name: string | null
}

/**
 * Returns the identity in a provider's claims. An email address counts as verified only if
 * `email_verified` is `true`.
 */
export function identityFrom(issuer: string, claims: Claims): Identity | null {
  const { sub, email, email_verified: verified, name } = claims
  if (typeof sub !== 'string' || sub === '' || sub.length > 255) return null
  const address = normaliseEmail(email)
  return {
    issuer,
    subject: sub,
    email: address,
    emailVerified: address !== null && verified === true,
    name: typeof name === 'string' && name.trim() ? name.trim().slice(0, 120) : null,
  }
}
