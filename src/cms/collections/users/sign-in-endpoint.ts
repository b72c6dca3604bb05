import type { Endpoint } from 'payload'
import { factorsOf } from '../../../auth/factors/factors.ts'
import { confirmFault } from '../../../auth/holds/confirm-account.ts'
import { isGuarded, openHolds } from '../../../auth/holds/holds.ts'
import { sessionsOf } from '../../../auth/sessions/sessions.ts'
import { hasRole } from '../../../core/person.ts'
import type { Row } from '../../../core/row.ts'
import { maySignOff } from '../../../core/signing-roles.ts'
import { sqlOfPayload } from '../../../core/sql.ts'
import { mailMessages } from '../../../i18n/messages/mail.ts'
import type { SignInStatus } from '../../desk/session/sign-in-status.ts'
import { staffLocale, staffMessages } from '../../messages/staff-messages.ts'
import { colleagueAndPerson, GUARDS, refusal } from './colleague-and-person.ts'
import { linkDelivery } from './link-delivery.ts'

/**
 * GET /api/users/{id}/sign-in: responds with the SignInStatus of a person. Reviewers get that of
 * people who may sign off.
 */
export const signInFacts: Endpoint = {
  path: '/:id/sign-in',
  method: 'get',
  handler: async (req) => {
    const { colleague, person } = await colleagueAndPerson(req, GUARDS)
    const isAdmin = hasRole(colleague, 'admin')
    const sql = sqlOfPayload(req.payload)
    const now = new Date()
    const holds = (await openHolds(sql, person.id, now)).filter(({ cause }) =>
      isGuarded(person, cause),
    )
    if (!isAdmin && !maySignOff(person) && holds.length === 0)
      throw refusal(req, 'users.adminOnly', 403)
    const t = mailMessages(staffLocale(req))
    const [known] = await sql('select from auth.credentials where user_id = $1', [person.id])
    const [open] = await sql<{ until: Row<'auth.links'>['expires_at'] | null }>(
      `select max(expires_at) as until from auth.links where user_id = $1 and used_at is null
        and expires_at > now()`,
      [person.id],
    )
    const delivery = await linkDelivery(sql, colleague, person, now)
    const result: SignInStatus = {
      password: Boolean(known),
      provider: Boolean(person.subject),
      ...(await factorsOf(sql, person.id)),
      sessions: (await sessionsOf(sql, person.id)).length,
      invite: 'by' in delivery ? delivery.by : null,
      inviteRefusal: 'refused' in delivery ? staffMessages(req)(delivery.refused) : null,
      invitedUntil: open?.until ? new Date(open.until).toISOString() : null,
      administers: isAdmin,
      holds: holds.map(({ cause, byName, endsAt }) => ({
        text: t(`hold.cause.${cause}`, { by: byName, name: person.name }),
        until: endsAt.toISOString(),
        bars: cause !== 'single',
      })),
      mayConfirm: holds.length > 0 && (await confirmFault(sql, colleague, person.id, now)) === null,
      confirmCommand: `npm run user -- confirm ${isAdmin ? person.email : 'EMAIL'}`,
    }
    return Response.json(result)
  },
}
