import type { Sql } from '../../core/sql.ts'
import type { PendingStep } from './sessions.ts'

/**
 * Returns what a person must still do after giving the right password: enter a code, set up a second
 * factor, or nothing. `ignoreOwn` ignores the factors that the person has.
 */
export async function pendingSignInStep(
  sql: Sql,
  userId: number,
  { ignoreOwn = false } = {},
): Promise<PendingStep> {
  const [row] = await sql<{ has_factor: boolean; needs_factor: boolean }>(
    `select
       exists (select from auth.factors f where f.user_id = $1 and f.confirmed_at is not null)
         or exists (select from auth.passkeys p where p.user_id = $1) as has_factor,
       exists (select from auth.credentials c where c.user_id = $1 and c.needs_factor)
         or exists (select from public.settings_sessions_factor_roles n
           join public.users_roles r on r.value::text = n.value::text
           where r.parent_id = $1) as needs_factor`,
    [userId],
  )
  if (row?.has_factor && !ignoreOwn) return 'factor'
  return row?.needs_factor ? 'enrolment' : null
}
