import type { Endpoint, PayloadRequest } from 'payload'
import { sendLinkMail } from '../../../auth/links/link-mail.ts'
import type { Link, LinkPurpose } from '../../../auth/links/links.ts'
import { createLinkFor } from '../../../auth/people/people.ts'
import type { User } from '../../../core/payload-types.ts'
import { inTransaction, sqlOf } from '../../../core/request-sql.ts'
import { colleagueAndPerson, GUARDS, refusal } from './colleague-and-person.ts'
import { linkDelivery } from './link-delivery.ts'
import { requireRecentAuth } from './require-recent-auth.ts'

type NewLink = { link: Link; purpose: LinkPurpose; person: User; by: 'mail' | 'screen' }

/** Makes a link, with the person's row locked, so that nobody changes their roles meanwhile. */
const makeLink = (req: PayloadRequest): Promise<NewLink> =>
  inTransaction(req, async (sql) => {
    await sql('select from public.users where id = $1::integer for update', [
      Number(req.routeParams?.id) || 0,
    ])
    const { colleague, person } = await colleagueAndPerson(req, GUARDS)
    const delivery = await linkDelivery(sql, colleague, person, new Date())
    if ('refused' in delivery) throw refusal(req, delivery.refused, 403)
    if (person.disabled) throw refusal(req, 'users.isDisabled', 409)
    const [known] = await sql('select from auth.credentials where user_id = $1', [person.id])
    const purpose = known ? 'reset' : 'invitation'
    const actor = { id: colleague.id, name: colleague.name }
    const link = await createLinkFor(sql, actor, person.id, purpose, {
      seen: delivery.by === 'screen',
    })
    return { link, purpose, person, ...delivery }
  })

/**
 * POST /api/users/{id}/invite: sends a one-time link by mail and responds with `{ sent, expiresAt
 * }`. Where `linkDelivery` allows it, responds with `{ link, expiresAt }` instead.
 */
export const invite: Endpoint = {
  path: '/:id/invite',
  method: 'post',
  handler: async (req) => {
    await colleagueAndPerson(req, GUARDS)
    await requireRecentAuth(req)
    const { link, purpose, person, by } = await makeLink(req)
    if (by === 'screen') return Response.json({ link: link.url, expiresAt: link.expiresAt })
    try {
      await sendLinkMail(sqlOf(req), person, purpose, link)
    } catch (error) {
      req.payload.logger.error({ err: error }, 'A mail could not be sent')
      throw refusal(req, 'users.mailRefused', 502)
    }
    return Response.json({ sent: true, expiresAt: link.expiresAt })
  },
}
