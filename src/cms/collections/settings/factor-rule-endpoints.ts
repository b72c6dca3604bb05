import { APIError, type Endpoint, type PayloadRequest } from 'payload'
import { factorRoles } from '../../../auth/factors/factor-roles.ts'
import {
  addFactorRuleRequest,
  closeFactorRuleRequest,
  readFactorRuleRequest,
  wasChangedByOthers,
} from '../../../auth/factors/factor-rule-requests.ts'
import { setFactorRoles } from '../../../auth/factors/set-factor-roles.ts'
import { recordEvent } from '../../../core/audit-log.ts'
import { hasRole, type Person } from '../../../core/person.ts'
import { inTransaction, sqlOf } from '../../../core/request-sql.ts'
import type { Sql } from '../../../core/sql.ts'
import type { DeskKey } from '../../../i18n/messages/desk.ts'
import { personOf } from '../../access/adapters.ts'
import type { FactorRule } from '../../desk/session/factor-rule.ts'
import { staffMessages } from '../../messages/staff-messages.ts'
import { requireRecentAuth } from '../users/require-recent-auth.ts'
import { withAgreement } from './factor-agreement.ts'

const refuse = (req: PayloadRequest, status: number, key: DeskKey): never => {
  throw new APIError(staffMessages(req)(key), status, undefined, true)
}

function adminOf(req: PayloadRequest): Person {
  const person = personOf(req)
  if (!person) return refuse(req, 401, 'parts.signInFirst')
  return hasRole(person, 'admin') ? person : refuse(req, 403, 'users.adminOnly')
}

async function ruleFor(sql: Sql, admin: Person): Promise<FactorRule> {
  const request = await readFactorRuleRequest(sql)
  return {
    roles: await factorRoles(sql),
    request: request && {
      id: request.id,
      role: request.role,
      name: request.name,
      askedAt: new Date(request.askedAt).toISOString(),
      own: request.askedBy === admin.id,
    },
  }
}

/** Runs what one of two admins does, and responds with the FactorRule afterwards. */
const act =
  (work: (req: PayloadRequest, sql: Sql, admin: Person, body: Body) => Promise<void>) =>
  async (req: PayloadRequest): Promise<Response> => {
    const admin = adminOf(req)
    await requireRecentAuth(req)
    const body = ((await req.json?.().catch(() => null)) ?? {}) as Body
    return inTransaction(req, async (sql) => {
      await work(req, sql, admin, body)
      return Response.json(await ruleFor(sql, admin))
    })
  }
type Body = { role?: unknown; id?: unknown }

/** GET /api/globals/settings/second-factor: responds with the FactorRule. */
const read: Endpoint = {
  path: '/second-factor',
  method: 'get',
  handler: async (req) => Response.json(await ruleFor(sqlOf(req), adminOf(req))),
}

/** POST …/second-factor/ask `{ role }`: asks another admin that a role needs no second factor. */
const ask: Endpoint = {
  path: '/second-factor/ask',
  method: 'post',
  handler: act(async (req, sql, admin, body) => {
    const role = (await factorRoles(sql)).find((each) => each === body.role)
    if (!role) return refuse(req, 400, 'settings.factorRule.unknownRole')
    if (!(await addFactorRuleRequest(sql, admin.id, role)))
      refuse(req, 409, 'settings.factorRule.isOpen')
    await recordEvent(sql, { actor: admin, action: 'factor-rule.asked', details: { role } })
  }),
}

/** POST …/second-factor/confirm `{ id }`: does what another admin has asked for. */
const confirm: Endpoint = {
  path: '/second-factor/confirm',
  method: 'post',
  handler: act(async (req, sql, admin, body) => {
    const request = await closeFactorRuleRequest(sql, Number(body.id))
    if (!request) return refuse(req, 409, 'settings.factorRule.isGone')
    if (request.askedBy === admin.id) return refuse(req, 403, 'settings.factorRule.own')
    for (const id of [admin.id, request.askedBy])
      if (await wasChangedByOthers(sql, id)) refuse(req, 403, 'settings.factorRule.tooNew')
    const roles = (await factorRoles(sql)).filter((role) => role !== request.role)
    await withAgreement(req, { roles, askedBy: request.askedBy }, () => setFactorRoles(req, roles))
  }),
}

/** POST …/second-factor/refuse `{ id }`: refuses or takes back a request. */
const decline: Endpoint = {
  path: '/second-factor/refuse',
  method: 'post',
  handler: act(async (req, sql, admin, body) => {
    const request = await closeFactorRuleRequest(sql, Number(body.id))
    if (!request) return refuse(req, 409, 'settings.factorRule.isGone')
    const details = { role: request.role, askedBy: request.askedBy }
    await recordEvent(sql, { actor: admin, action: 'factor-rule.refused', details })
  }),
}

export const factorRuleEndpoints = [read, ask, confirm, decline]
