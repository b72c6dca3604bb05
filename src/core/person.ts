import type { Locale } from '../i18n/locales.ts'
import type { Role } from './roles.ts'

/** A member of staff, with the fields that access rules read. */
export type Person = {
  id: number
  name: string
  email: string
  roles: readonly Role[]
  languages: readonly Locale[]
  title?: string | null
  registration?: string | null
}

export const hasRole = (person: Person, ...roles: Role[]) =>
  roles.some((role) => person.roles.includes(role))
