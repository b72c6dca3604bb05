import { recordEvent, type Actor } from '../../core/audit-log.ts'
import type { Person } from '../../core/person.ts'
import type { Row } from '../../core/row.ts'
import { maySignOff } from '../../core/signing-roles.ts'
import type { Sql } from '../../core/sql.ts'
import { isInDoubt, openHolds } from './holds.ts'

/** Why somebody cannot confirm an account. */
export type ConfirmFault = 'notReviewer' | 'own' | 'opened' | 'held'

/**
 * Returns why a person cannot confirm an account, or `null` if they can: they may sign off, it is
 * not their own, they did not cause its hold, and their own account has none.
 */
export async function confirmFault(
  sql: Sql,
  person: Person,
  userId: number,
  now: Date,
): Promise<ConfirmFault | null> {
  if (!maySignOff(person)) return 'notReviewer'
  if (person.id === userId) return 'own'
  const holds = await openHolds(sql, userId, now)
  if (holds.some(({ byIds }) => byIds.includes(person.id))) return 'opened'
  return isInDoubt(await openHolds(sql, person.id, now)) ? 'held' : null
}

/**
 * Ends the holds of an account, because `by` made sure that its owner has it. Returns whether there
 * were any.
 */
export async function confirmAccount(
  sql: Sql,
  userId: number,
  by: Actor,
  now: Date,
): Promise<boolean> {
  const ended = await sql<Row<'auth.holds', 'cause'>>(
    `update auth.holds set confirmed_at = $2::timestamptz, confirmed_by_id = $3,
       confirmed_by = $4
      where user_id = $1 and confirmed_at is null and ends_at > $2::timestamptz
      returning cause`,
    [userId, now.toISOString(), by.id, by.name],
  )
  if (ended.length === 0) return false
  await recordEvent(sql, {
    actor: by,
    action: 'sign-off.confirmed',
    details: { person: userId, causes: ended.map(({ cause }) => cause) },
  })
  return true
}
