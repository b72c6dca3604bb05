import { isAddressSettled, isInDoubt, openHolds } from '../../../auth/holds/holds.ts'
import { isMailConfigured } from '../../../auth/mail/mail.ts'
import type { User } from '../../../core/payload-types.ts'
import { hasRole, type Person } from '../../../core/person.ts'
import { maySignOff } from '../../../core/signing-roles.ts'
import type { Sql } from '../../../core/sql.ts'
import type { DeskKey } from '../../../i18n/messages/desk.ts'

type LinkDelivery = { by: 'mail' | 'screen' } | { refused: DeskKey }

/**
 * Returns how a one-time link gets to a person when a colleague asks for it. An admin never sees a
 * link of an account that may sign off: it is mailed to an address that is settled, or a reviewer
 * who is not an admin hands it over. A reviewer never sees a link of an admin, whose powers they lack.
 */
export async function linkDelivery(
  sql: Sql,
  colleague: Person,
  person: User,
  now: Date,
): Promise<LinkDelivery> {
  const isAdmin = hasRole(colleague, 'admin')
  if (!maySignOff(person)) {
    if (!isAdmin) return { refused: 'users.adminOnly' }
    return { by: isMailConfigured() ? 'mail' : 'screen' }
  }
  const settled = await isAddressSettled(sql, person.id, now)
  if (isMailConfigured() && settled) return { by: 'mail' }
  if (isAdmin) return { refused: settled ? 'users.link.noMail' : 'users.link.newAddress' }
  if (colleague.id === person.id) return { refused: 'users.link.own' }
  if (hasRole(person, 'admin')) return { refused: 'users.link.ofAdmin' }
  return isInDoubt(await openHolds(sql, colleague.id, now))
    ? { refused: 'users.confirm.held' }
    : { by: 'screen' }
}
