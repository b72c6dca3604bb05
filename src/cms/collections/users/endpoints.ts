import type { Endpoint } from 'payload'
import { removeAllFactors } from '../../../auth/factors/factors.ts'
import { mailHoldsSoon } from '../../../auth/holds/hold-notices.ts'
import { openHold } from '../../../auth/holds/holds.ts'
import { endSessionsOf } from '../../../auth/sessions/sessions.ts'
import { recordEvent } from '../../../core/audit-log.ts'
import { inTransaction } from '../../../core/request-sql.ts'
import { sqlOfPayload } from '../../../core/sql.ts'
import { colleagueAndPerson } from './colleague-and-person.ts'
import { confirm } from './confirm-endpoint.ts'
import { invite } from './invite-endpoint.ts'
import { noticeEndpoints } from './notice-endpoints.ts'
import { requireRecentAuth } from './require-recent-auth.ts'
import { signInFacts } from './sign-in-endpoint.ts'

/**
 * POST /api/users/{id}/forget-factors: removes the second factors of a person who lost their phone
 * and recovery codes. Ends their sessions too, in case somebody else has the phone, and holds the
 * account.
 */
const forgetFactorsEndpoint: Endpoint = {
  path: '/:id/forget-factors',
  method: 'post',
  handler: async (req) => {
    const { colleague, person } = await colleagueAndPerson(req, ['admin'])
    await requireRecentAuth(req)
    await inTransaction(req, async (sql) => {
      await removeAllFactors(sql, person.id)
      const sessionsEnded = await endSessionsOf(sql, person.id)
      await recordEvent(sql, {
        actor: { id: colleague.id, name: colleague.name },
        action: 'factor.removed',
        details: { person: person.id, kind: 'all', sessionsEnded },
      })
      if (colleague.id !== person.id)
        await openHold(sql, { userId: person.id, cause: 'factors', by: colleague }, new Date())
    })
    mailHoldsSoon(req.payload)
    return Response.json({ done: true })
  },
}

/** POST /api/users/{id}/end-sessions: signs a person out everywhere. */
const endSessions: Endpoint = {
  path: '/:id/end-sessions',
  method: 'post',
  handler: async (req) => {
    const { colleague, person } = await colleagueAndPerson(req, ['admin'])
    const sql = sqlOfPayload(req.payload)
    const ended = await endSessionsOf(sql, person.id)
    await recordEvent(sql, {
      actor: { id: colleague.id, name: colleague.name },
      action: 'sessions.ended',
      details: { person: person.id, ended },
    })
    return Response.json({ done: true })
  },
}

export const peopleEndpoints = [
  ...noticeEndpoints,
  invite,
  forgetFactorsEndpoint,
  endSessions,
  signInFacts,
  confirm,
]
