import type { Endpoint } from 'payload'
import { confirmAccount, confirmFault } from '../../../auth/holds/confirm-account.ts'
import { inTransaction } from '../../../core/request-sql.ts'
import { SIGNING_ROLES } from '../../../core/signing-roles.ts'
import { colleagueAndPerson, refusal } from './colleague-and-person.ts'
import { requireRecentAuth } from './require-recent-auth.ts'

/**
 * POST /api/users/{id}/confirm: a second reviewer says that the account is in its owner's hands,
 * which ends its holds. Responds with `{ done: true }`; 409 if nothing holds it.
 */
export const confirm: Endpoint = {
  path: '/:id/confirm',
  method: 'post',
  handler: async (req) => {
    await colleagueAndPerson(req, SIGNING_ROLES)
    await requireRecentAuth(req)
    await inTransaction(req, async (sql) => {
      const { colleague, person } = await colleagueAndPerson(req, SIGNING_ROLES)
      const now = new Date()
      const fault = await confirmFault(sql, colleague, person.id, now)
      if (fault) throw refusal(req, `users.confirm.${fault}`, 403)
      const actor = { id: colleague.id, name: colleague.name }
      if (!(await confirmAccount(sql, person.id, actor, now)))
        throw refusal(req, 'users.confirm.nothing', 409)
    })
    return Response.json({ done: true })
  },
}
