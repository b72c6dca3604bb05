import type { Person } from '../../../core/person.ts'
import type { Role } from '../../../core/roles.ts'
import { listOf } from '../../../i18n/format.ts'
import type { DeskTranslate } from '../../../i18n/messages/desk.ts'

/** Which roles a role may grant. An admin cannot sign off texts, so cannot make a reviewer. */
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
 * Returns why `actor` may not change a person's roles and languages from `before` to `after`, or
 * `null` if they may. `before` is `null` for a new person.
 */
export function roleChangeError(
  actor: Person,
  personId: number | null,
  before: Privileges | null,
  after: Privileges,
  t: DeskTranslate,
): { field: 'roles' | 'languages'; message: string } | null {
  const was = before ?? NO_PRIVILEGES
  const roles = added(was.roles, after.roles)
  const languages = added(was.languages, after.languages)
  if (personId === actor.id && (roles.length > 0 || languages.length > 0))
    return { field: roles.length > 0 ? 'roles' : 'languages', message: t('users.roles.self') }
  const mine = actor.roles.flatMap((role) => MAY_GRANT[role])
  const missing = roles.filter((role) => !mine.includes(role))
  if (missing.length === 0) return null
  const named = listOf(
    missing.map((role) => t(`core.role.${role}`)),
    t.locale,
  )
  return { field: 'roles', message: t('users.roles.notYours', { roles: named }) }
}
