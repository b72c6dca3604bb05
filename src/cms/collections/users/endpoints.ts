import { APIError, type Endpoint, type PayloadRequest } from 'payload'
import { factorsOf, removeAllFactors } from '../../../auth/factors/factors.ts'
import { sendLinkMail } from '../../../auth/links/link-mail.ts'
import { isMailConfigured } from '../../../auth/mail/mail.ts'
import { createLinkFor } from '../../../auth/people/people.ts'
import { endSessionsOf, sessionsOf } from '../../../auth/sessions/sessions.ts'
import { recordEvent, type Actor } from '../../../core/audit-log.ts'
import type { User } from '../../../core/payload-types.ts'
import { hasRole } from '../../../core/person.ts'
import { sqlOfPayload } from '../../../core/sql.ts'
import type { Moment } from '../../../core/tables.ts'
import { personOf } from '../../access/adapters.ts'
import type { SignInStatus } from '../../desk/session/sign-in-status.ts'
import { staffMessages } from '../../messages/staff-messages.ts'
import { requireRecentAuth } from './require-recent-auth.ts'

async function adminAndTarget(req: PayloadRequest): Promise<{ actor: Actor; person: User }> {
  const admin = personOf(req)
  if (!admin) throw new APIError(staffMessages(req)('parts.signInFirst'), 401, undefined, true)
  if (!hasRole(admin, 'admin'))
    throw new APIError(staffMessages(req)('users.adminOnly'), 403, undefined, true)
  const person = await req.payload.findByID({
    collection: 'users',
    id: Number(req.routeParams?.id),
    depth: 0,
    overrideAccess: true,
    disableErrors: true,
    req,
  })
  if (!person) throw new APIError(staffMessages(req)('users.unknown'), 404, undefined, true)
  return { actor: { id: admin.id, name: admin.name }, person }
}

/**
 * POST /api/users/{id}/invite: sends a one-time link by mail and responds with `{ sent, expiresAt
 * }`. Without a mail server, responds with `{ link, expiresAt }` instead.
 */
const invite: Endpoint = {
  path: '/:id/invite',
  method: 'post',
  handler: async (req) => {
    const { actor, person } = await adminAndTarget(req)
    await requireRecentAuth(req)
    if (person.disabled)
      throw new APIError(staffMessages(req)('users.isDisabled'), 409, undefined, true)
    const sql = sqlOfPayload(req.payload)
    const [known] = await sql('select from auth.credentials where user_id = $1', [person.id])
    const purpose = known ? 'reset' : 'invitation'
    const link = await createLinkFor(sql, actor, person.id, purpose)
    if (!isMailConfigured()) return Response.json({ link: link.url, expiresAt: link.expiresAt })
    try {
      await sendLinkMail(person, purpose, link)
    } catch (error) {
      req.payload.logger.error(
        { reason: error instanceof Error ? error.message : '' },
        'A mail could not be sent',
      )
      throw new APIError(staffMessages(req)('users.mailRefused'), 502, undefined, true)
    }
    return Response.json({ sent: true, expiresAt: link.expiresAt })
  },
}

/**
 * POST /api/users/{id}/forget-factors: removes the second factors of a person who lost their phone
 * and recovery codes. Ends their sessions too, in case somebody else has the phone.
 */
const forgetFactorsEndpoint: Endpoint = {
  path: '/:id/forget-factors',
  method: 'post',
  handler: async (req) => {
    const { actor, person } = await adminAndTarget(req)
    await requireRecentAuth(req)
    const sql = sqlOfPayload(req.payload)
    await removeAllFactors(sql, person.id)
    const sessionsEnded = await endSessionsOf(sql, person.id)
    await recordEvent(sql, {
      actor,
      action: 'factor.removed',
      details: { person: person.id, kind: 'all', sessionsEnded },
    })
    return Response.json({ done: true })
  },
}

/** POST /api/users/{id}/end-sessions: signs a person out everywhere. */
const endSessions: Endpoint = {
  path: '/:id/end-sessions',
  method: 'post',
  handler: async (req) => {
    const { actor, person } = await adminAndTarget(req)
    const sql = sqlOfPayload(req.payload)
    const ended = await endSessionsOf(sql, person.id)
    await recordEvent(sql, {
      actor,
      action: 'sessions.ended',
      details: { person: person.id, ended },
    })
    return Response.json({ done: true })
  },
}

/** GET /api/users/{id}/sign-in: responds with the SignInFacts of a person. */
const signInFacts: Endpoint = {
  path: '/:id/sign-in',
  method: 'get',
  handler: async (req) => {
    const { person } = await adminAndTarget(req)
    const sql = sqlOfPayload(req.payload)
    const [known] = await sql('select from auth.credentials where user_id = $1', [person.id])
    const [open] = await sql<{ until: Moment | null }>(
      `select max(expires_at) as until from auth.links where user_id = $1 and used_at is null
        and expires_at > now()`,
      [person.id],
    )
    const result: SignInStatus = {
      password: Boolean(known),
      provider: Boolean(person.subject),
      ...(await factorsOf(sql, person.id)),
      sessions: (await sessionsOf(sql, person.id)).length,
      mail: isMailConfigured(),
      invitedUntil: open?.until ? new Date(open.until).toISOString() : null,
    }
    return Response.json(result)
  },
}

export const peopleEndpoints = [invite, forgetFactorsEndpoint, endSessions, signInFacts]
