import type { GlobalAfterChangeHook } from 'payload'
import { mailHoldsSoon } from '../../../auth/holds/hold-notices.ts'
import { openHold } from '../../../auth/holds/holds.ts'
import { sqlOf } from '../../../core/request-sql.ts'
import { SIGNING_ROLES } from '../../../core/signing-roles.ts'
import type { Sql } from '../../../core/sql.ts'
import { personOf } from '../../access/adapters.ts'
import type { SignOff } from '../../records/approvals.ts'

type Rule = { signOff?: SignOff }

/** Whether two people may sign off, or have signed off; a disabled account counts. */
async function hasTwoSigners(sql: Sql): Promise<boolean> {
  const signers = await sql(
    `select parent_id as id from public.users_roles where value::text = any ($1::text[])
      union select person_id from workflow.approvals where kind = 'approval' limit 2`,
    [[...SIGNING_ROLES]],
  )
  return signers.length > 1
}

/**
 * Makes single sign-off wait when one person chooses it where two could sign: until then
 * `signOffRule` asks for four eyes. Otherwise an admin who is also a reviewer would switch it on,
 * sign their own text, and switch it off.
 */
export const holdSingleSignOff: GlobalAfterChangeHook = async ({ doc, previousDoc, req }) => {
  const by = personOf(req)
  const [now, before] = [doc as Rule, (previousDoc ?? {}) as Rule]
  if (!by || now.signOff !== 'single' || before.signOff === 'single') return doc as unknown
  const sql = sqlOf(req)
  if (!(await hasTwoSigners(sql))) return doc as unknown
  await openHold(sql, { userId: by.id, cause: 'single', by }, new Date())
  mailHoldsSoon(req.payload)
  return doc as unknown
}
