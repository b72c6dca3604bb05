import type { Person } from '../../../core/person.ts'
import type { Role } from '../../../core/roles.ts'

/**
 * What a role lets its holder hand out. Sign-off is not among an admin's own powers, so an admin
 * alone can not confer it.
 */
const HANDS_OUT: Record<Role, readonly Role[]> = {
  admin: ['admin', 'editor', 'translator'],
  reviewer: ['reviewer'],
  editor: [],
  translator: [],
}

type Powers = Pick<Person, 'roles' | 'languages'>
const NOTHING: Powers = { roles: [], languages: [] }

const added = <Item>(before: readonly Item[], after: readonly Item[]): Item[] =>
  after.filter((item) => !before.includes(item))

/**
 * Why `actor` may not turn the powers of a person from `before` to `after`, or `null`. `before` is
 * empty for somebody new.
 */
export function powersFault(
  actor: Person,
  personId: number | null,
  before: Powers | null,
  after: Powers,
): string | null {
  const was = before ?? NOTHING
  const roles = added(was.roles, after.roles)
  const languages = added(was.languages, after.languages)
  if (personId === actor.id && (roles.length > 0 || languages.length > 0))
    return 'Nobody can give themselves roles or languages: ask another admin.'
  const mine = actor.roles.flatMap((role) => HANDS_OUT[role])
  const missing = roles.filter((role) => !mine.includes(role))
  return missing.length > 0
    ? `You can not hand out what you do not have: ${missing.join(', ')}.`
    : null
}
