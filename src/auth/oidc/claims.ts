import { isRole, type Role } from '../../core/roles.ts'
import { normaliseEmail } from '../http/email.ts'

export type Claims = Record<string, unknown>

/**
 * What a path such as `roles`, `realm_access.roles` or `resource_access.attune.roles` names. A
 * claim whose own name has dots or is an address is found by its whole name first.
 */
export function claimAt(claims: Claims, path: string): unknown {
  if (Object.hasOwn(claims, path)) return claims[path]
  let value: unknown = claims
  for (const part of path.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part)) return undefined
    value = (value as Claims)[part]
  }
  return value
}

/**
 * The roles that a claim gives: our four names, alone or as `attune-editor`, `attune:editor`,
 * `attune_editor`, in any case. Everything else in it belongs to other programs. Nothing recognised
 * gives no role, never a low one.
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
 * Who a provider says somebody is. An address counts as verified only where the provider says so
 * with a plain `true`.
 */
export function identityFrom(issuer: string, claims: Claims): Identity | null {
  const { sub, email, email_verified: verified, name } = claims
  if (typeof sub !== 'string' || sub === '' || sub.length > 255) return null
  const folded = normaliseEmail(email)
  return {
    issuer,
    subject: sub,
    email: folded,
    emailVerified: folded !== null && verified === true,
    name: typeof name === 'string' && name.trim() ? name.trim().slice(0, 120) : null,
  }
}
