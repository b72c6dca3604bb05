import type { Person } from './person.ts'
import type { Role } from './roles.ts'

/** The roles with which a person may sign off texts. */
export const SIGNING_ROLES: readonly Role[] = ['reviewer']

export const maySignOff = ({ roles }: Pick<Person, 'roles'>): boolean =>
  roles.some((role) => SIGNING_ROLES.includes(role))
