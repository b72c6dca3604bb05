import type { Sql } from '../../core/sql.ts'
import type { PendingStep } from './sessions.ts'

/**
 * What a person who has just given the right password must still do: give a code, set a second
 * factor up, or nothing. `ignoreOwn` asks as if they had no factor yet.
 */
export async function pendingSignInStep(
  sql: Sql,
  userId: number,
  { ignoreOwn = false } = {},
): Promise<PendingStep> {
  const [row] = await sql<{ has: boolean; must: boolean }>(
    `select exists (select from auth.factors f where f.user_id = $1 and f.confirmed_at is not null)
            or exists (select from auth.passkeys p where p.user_id = $1) as has,
            exists (select from auth.credentials c where c.user_id = $1 and c.needs_factor)
            or exists (select from public.settings_sessions_factor_roles n
              join public.users_roles r on r.value::text = n.value::text
              where r.parent_id = $1) as must`,
    [userId],
  )
  if (row?.has && !ignoreOwn) return 'factor'
  return row?.must ? 'enrolment' : null
}
