import { APIError, type Endpoint, type PayloadRequest } from 'payload'
import { hasFactor } from '../../auth/factors.ts'
import { sendLink } from '../../auth/link-letter.ts'
import { canMail } from '../../auth/mail.ts'
import { linkFor } from '../../auth/people.ts'
import { sessionsOf } from '../../auth/sessions.ts'
import { sqlOfPayload } from '../../auth/sql.ts'
import { personOf } from '../access/adapters.ts'
import { hasRole, type Person } from '../access/person.ts'
import { demandRecentSignIn } from './recent-sign-in.ts'

async function adminAnd(req: PayloadRequest): Promise<{ admin: Person; person: Person & { disabled?: boolean | null } }> {
  const admin = personOf(req)
  if (!admin) throw new APIError('Sign in first.', 401, undefined, true)
  if (!hasRole(admin, 'admin')) throw new APIError('Only an admin can do this.', 403, undefined, true)
  const person = await req.payload.findByID({ collection: 'users', id: Number(req.routeParams?.id), depth: 0, overrideAccess: true, disableErrors: true, req })
  if (!person) throw new APIError('There is no such person.', 404, undefined, true)
  return { admin, person: person as unknown as Person & { disabled?: boolean | null } }
}

/** POST /api/users/{id}/invite: a one-time link, by mail where there is mail, else shown this once: `{ sent: true }` or `{ link, expiresAt }`. */
const invite: Endpoint = {
  path: '/:id/invite', method: 'post',
  handler: async (req) => {
    const { admin, person } = await adminAnd(req)
    await demandRecentSignIn(req)
    if (person.disabled) throw new APIError('This person is disabled.', 409, undefined, true)
    const sql = sqlOfPayload(req.payload)
    const [known] = await sql('select from auth.credentials where user_id = $1', [person.id])
    const purpose = known ? 'reset' : 'invitation'
    const link = await linkFor(sql, { id: admin.id, name: admin.name }, person.id, purpose)
    if (!canMail()) return Response.json({ link: link.url, expiresAt: link.expiresAt })
    try {
      await sendLink(person, purpose, link)
    } catch (error) {
      req.payload.logger.error({ reason: error instanceof Error ? error.message : '' }, 'A letter could not be sent')
      throw new APIError('The mail server did not take the letter. Check SMTP_URL and MAIL_FROM, then try again.', 502, undefined, true)
    }
    return Response.json({ sent: true, expiresAt: link.expiresAt })
  },
}

/** GET /api/users/{id}/sign-in: whether this person has a password, a second factor, and how many sessions run. */
const facts: Endpoint = {
  path: '/:id/sign-in', method: 'get',
  handler: async (req) => {
    const { person } = await adminAnd(req)
    const sql = sqlOfPayload(req.payload)
    const [known] = await sql('select from auth.credentials where user_id = $1', [person.id])
    return Response.json({ password: Boolean(known), factor: await hasFactor(sql, person.id), sessions: (await sessionsOf(sql, person.id)).length, mail: canMail() })
  },
}

export const peopleEndpoints = [invite, facts]
