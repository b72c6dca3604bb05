import type { GlobalBeforeChangeHook } from 'payload'
import { factorRoles } from '../../../auth/factors/factor-roles.ts'
import { OPERATOR } from '../../../core/audit-log.ts'
import { recordEvent } from '../../../core/audit-log.ts'
import type { Setting } from '../../../core/payload-types.ts'
import { FieldRefusal } from '../../../core/refusal.ts'
import { sqlOf } from '../../../core/request-sql.ts'
import { personOf } from '../../access/adapters.ts'
import { staffMessages } from '../../messages/staff-messages.ts'
import { agreementOf } from './factor-agreement.ts'

/**
 * Refuses to require a second factor of fewer roles, unless two admins have agreed or the operator
 * does it on the server. Records each change of the rule with its old and new roles.
 */
export const guardFactorRoles: GlobalBeforeChangeHook = async ({ data, req }) => {
  const { sessions } = data as Partial<Setting>
  if (!sessions) return data as unknown
  const sql = sqlOf(req)
  const from = await factorRoles(sql)
  const to = [...new Set(sessions.factorRoles ?? [])].sort()
  if (from.join() === to.join()) return data as unknown
  const actor = personOf(req)
  const agreement = agreementOf(req)
  const loosens = from.some((role) => !to.includes(role))
  if (actor && loosens && agreement?.roles.join() !== to.join())
    throw new FieldRefusal(
      'sessions.factorRoles',
      staffMessages(req)('settings.factorRoles.twoAdmins'),
      403,
    )
  await recordEvent(sql, {
    actor: actor ?? OPERATOR,
    action: 'factor-rule.changed',
    details: { from, to, ...(agreement ? { askedBy: agreement.askedBy } : {}) },
  })
  return data as unknown
}
