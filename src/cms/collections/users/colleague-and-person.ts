import { APIError, type PayloadRequest } from 'payload'
import type { User } from '../../../core/payload-types.ts'
import { hasRole, type Person } from '../../../core/person.ts'
import type { Role } from '../../../core/roles.ts'
import { SIGNING_ROLES } from '../../../core/signing-roles.ts'
import type { DeskKey } from '../../../i18n/messages/desk.ts'
import { personOf } from '../../access/adapters.ts'
import { staffMessages } from '../../messages/staff-messages.ts'

export const refusal = (req: PayloadRequest, key: DeskKey, status: number) =>
  new APIError(staffMessages(req)(key), status, undefined, true)

/** Returns the signed-in colleague, and the person that the path names. Throws 401, 403 or 404. */
export async function colleagueAndPerson(
  req: PayloadRequest,
  roles: readonly Role[],
): Promise<{ colleague: Person; person: User }> {
  const colleague = personOf(req)
  if (!colleague) throw refusal(req, 'parts.signInFirst', 401)
  if (!hasRole(colleague, ...roles)) throw refusal(req, 'users.adminOnly', 403)
  const person = await req.payload.findByID({
    collection: 'users',
    id: Number(req.routeParams?.id),
    depth: 0,
    overrideAccess: true,
    disableErrors: true,
    req,
  })
  if (!person) throw refusal(req, 'users.unknown', 404)
  return { colleague, person }
}

/** Admins, and those who may sign off, whose accounts guard each other. */
export const GUARDS: readonly Role[] = ['admin', ...SIGNING_ROLES]
