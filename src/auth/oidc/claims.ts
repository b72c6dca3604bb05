import { isRole, type Role } from '../../core/roles.ts'
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

/**
 * Returns the roles in a claim: our four names, alone or as `attune-editor`, `attune:editor` or
 * `attune_editor`, in any case. Other values belong to other programs. A claim without our names gives
 * no role, not a default one.
 */
export function rolesFrom(claim: unknown): Role[] {
  const values =
    typeof claim === 'string' ? claim.split(/[\s,]+/) : Array.isArray(claim) ? claim : []
  const names = values
    .filter((value): value is string => typeof value === 'string')
    .map((value) => value.toLowerCase().replace(/^attune[-_:]/, ''))
  return [...new Set(names.filter(isRole))]
}

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
