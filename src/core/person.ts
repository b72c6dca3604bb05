import type { Locale } from '../i18n/locales.ts'
import type { Role } from './roles.ts'

/** A signed-in member of staff, as far as the rules need to know them. */
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
