import type { Person } from '../../../core/person.ts'
import type { Role } from '../../../core/roles.ts'

/**
 * What a role lets its holder hand out. Sign-off is not among an admin's own powers, so an admin
 * alone can not confer it.
 */
const MAY_GRANT: Record<Role, readonly Role[]> = {
  admin: ['admin', 'editor', 'translator'],
  reviewer: ['reviewer'],
  editor: [],
  translator: [],
}

type Privileges = Pick<Person, 'roles' | 'languages'>
const NO_PRIVILEGES: Privileges = { roles: [], languages: [] }

const added = <Item>(before: readonly Item[], after: readonly Item[]): Item[] =>
  after.filter((item) => !before.includes(item))

/**
 * Why `actor` may not turn the powers of a person from `before` to `after`, or `null`. `before` is
 * empty for somebody new.
 */
export function roleChangeError(
  actor: Person,
  personId: number | null,
  before: Privileges | null,
  after: Privileges,
): string | null {
  const was = before ?? NO_PRIVILEGES
  const roles = added(was.roles, after.roles)
  const languages = added(was.languages, after.languages)
  if (personId === actor.id && (roles.length > 0 || languages.length > 0))
    return 'Nobody can give themselves roles or languages: ask another admin.'
  const mine = actor.roles.flatMap((role) => MAY_GRANT[role])
  const missing = roles.filter((role) => !mine.includes(role))
  return missing.length > 0
    ? `You can not hand out what you do not have: ${missing.join(', ')}.`
    : null
}
