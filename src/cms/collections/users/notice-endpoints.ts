import { APIError, type Endpoint, type PayloadRequest } from 'payload'
import { z } from 'zod'
import { sqlOf } from '../../../core/request-sql.ts'
import { personOf } from '../../access/adapters.ts'
import { staffMessages } from '../../messages/staff-messages.ts'
import { MAIL_CHOICES, mailChoicesOf, setMailChoice } from '../../notices/choices.ts'
import { NOTICE_KINDS } from '../../notices/notices.ts'

const choice = z.object({ kind: z.enum(NOTICE_KINDS), choice: z.enum(MAIL_CHOICES) })

function signedIn(req: PayloadRequest) {
  const person = personOf(req)
  if (!person) throw new APIError(staffMessages(req)('parts.signInFirst'), 401, undefined, true)
  return person
}
const respond = async (req: PayloadRequest) =>
  Response.json(
    { choices: await mailChoicesOf(sqlOf(req), signedIn(req).id) },
    { headers: { 'Cache-Control': 'private, no-store' } },
  )

/** When a person gets notices by mail. People see and change only their own choices. */
export const noticeEndpoints: Endpoint[] = [
  { path: '/notices', method: 'get', handler: respond },
  {
    path: '/notices',
    method: 'post',
    handler: async (req) => {
      const person = signedIn(req)
      const body = choice.safeParse(await req.json?.().catch(() => null))
      if (!body.success)
        throw new APIError(staffMessages(req)('notices.unknownChoice'), 400, undefined, true)
      await setMailChoice(sqlOf(req), person.id, body.data.kind, body.data.choice)
      return respond(req)
    },
  },
]
