import type { Sql } from '../../core/sql.ts'
import type { PendingStep } from '../sessions/sessions.ts'
import { needsFactor } from './factor-roles.ts'
import { hasFactor } from './factors.ts'

/**
 * Returns what a person must still do after giving the right password: enter a code, set up a second
 * factor, or nothing.
 */
export async function pendingSignInStep(sql: Sql, userId: number): Promise<PendingStep> {
  if (await hasFactor(sql, userId)) return 'factor'
  return (await needsFactor(sql, userId)) ? 'enrolment' : null
}
