import type { Role } from '../../core/roles.ts'
import type { Sql } from '../../core/sql.ts'

/** The roles that need a second factor until the clinic chooses others. */
export const DEFAULT_FACTOR_ROLES: readonly Role[] = ['admin', 'reviewer']

// Until somebody saves the settings, they have no row.
const FACTOR_ROLES = `(select n.value::text as role from public.settings_sessions_factor_roles n
  union select unnest(string_to_array('${DEFAULT_FACTOR_ROLES.join(' ')}', ' '))
    where not exists (select from public.settings))`

/** Returns the roles that need a second factor, in the order of their names. */
export async function factorRoles(sql: Sql): Promise<Role[]> {
  const rows = await sql<{ role: Role }>(`select role from ${FACTOR_ROLES} f order by role`)
  return rows.map(({ role }) => role)
}

/** Whether a person has a role that needs a second factor. */
export async function roleNeedsFactor(sql: Sql, userId: number): Promise<boolean> {
  const rows = await sql(
    `select from public.users_roles r join ${FACTOR_ROLES} f on f.role = r.value::text
       where r.parent_id = $1`,
    [userId],
  )
  return rows.length > 0
}

/** Whether a person must have a second factor: for a role, or for a short password. */
export async function needsFactor(sql: Sql, userId: number): Promise<boolean> {
  const short = await sql('select from auth.credentials where user_id = $1 and needs_factor', [
    userId,
  ])
  return short.length > 0 || roleNeedsFactor(sql, userId)
}
