import type { Role } from '../../../core/roles.ts'

/** The rule about second factors and what an admin may do about it, as the desk shows them. */
export type FactorRule = {
  /** The roles that need a second factor. */
  roles: Role[]
  /** What an admin has asked for. `askedAt` is ISO. */
  request: { id: number; role: Role; name: string; askedAt: string; own: boolean } | null
}

/** What an admin does about a request. */
export type FactorRuleAction = 'ask' | 'confirm' | 'refuse'
