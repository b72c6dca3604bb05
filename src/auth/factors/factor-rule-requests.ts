import type { Role } from '../../core/roles.ts'
import type { Row } from '../../core/row.ts'
import type { Sql } from '../../core/sql.ts'

/** How long a request waits for another admin. */
const DAYS = 7
/** How long an account cannot take part after another person has changed or reset it. */
const HOURS = 72

/** What an admin has asked for: that a role needs no second factor any more. */
export type FactorRuleRequest = Pick<Row<'auth.factor_rule_requests'>, 'id' | 'role'> & {
  askedBy: Row<'auth.factor_rule_requests'>['asked_by']
  name: Row<'public.users'>['name']
  askedAt: Row<'auth.factor_rule_requests'>['asked_at']
}

const IS_ADMIN = (user: string) => `exists (select from public.users_roles a
  where a.parent_id = ${user}.id and a.value = 'admin') and ${user}.disabled is not true`

/** Returns the open request, or `null`. One whose author is not an admin any more does not count. */
export async function readFactorRuleRequest(sql: Sql): Promise<FactorRuleRequest | null> {
  const [request] = await sql<FactorRuleRequest>(
    `select q.id, q.role, q.asked_by as "askedBy", u.name, q.asked_at as "askedAt"
       from auth.factor_rule_requests q join public.users u on u.id = q.asked_by
       where q.asked_at > now() - make_interval(days => ${DAYS}) and ${IS_ADMIN('u')}`,
  )
  return request ?? null
}

/** Asks that a role needs no second factor. Returns whether nothing else was open. */
export async function addFactorRuleRequest(sql: Sql, userId: number, role: Role): Promise<boolean> {
  await sql('lock table auth.factor_rule_requests in share row exclusive mode')
  if (await readFactorRuleRequest(sql)) return false
  await sql('delete from auth.factor_rule_requests')
  await sql('insert into auth.factor_rule_requests (role, asked_by) values ($1, $2)', [
    role,
    userId,
  ])
  return true
}

/** Closes the open request with this ID and returns it; `null` if it is not open any more. */
export async function closeFactorRuleRequest(
  sql: Sql,
  id: number,
): Promise<FactorRuleRequest | null> {
  await sql('lock table auth.factor_rule_requests in share row exclusive mode')
  const request = await readFactorRuleRequest(sql)
  if (request?.id !== id) return null
  await sql('delete from auth.factor_rule_requests')
  return request
}

/**
 * Whether another person on the desk has added this account, changed its roles or address, or reset
 * how it signs in, within the last three days. One admin could otherwise be both of the two.
 */
export async function wasChangedByOthers(sql: Sql, userId: number): Promise<boolean> {
  const rows = await sql(
    `select from workflow.events e where e.at > now() - make_interval(hours => ${HOURS})
       and e.actor_id is not null and e.actor_id <> $1 and e.details->>'person' = $1::text
       and e.action in ('person.added', 'person.enabled', 'person.changed', 'person.roles-changed',
         'link.created', 'factor.removed', 'password.changed') limit 1`,
    [userId],
  )
  return rows.length > 0
}
