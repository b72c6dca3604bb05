import type { Payload } from 'payload'
import { recordEvent } from '../../core/audit-log.ts'
import { sqlOfPayload } from '../../core/sql.ts'
import {
  clearAttempts,
  consumeAttempts,
  releaseAttempts,
  type Attempt,
  type RateLimited,
} from '../http/rate-limits.ts'
import { sendWrongCodesMail } from '../mail/wrong-codes-mail.ts'
import { actorOf } from '../sessions/actor.ts'
import { consumeCode } from './factors.ts'

export type CodeResult = { allowed: true; accepted: boolean } | RateLimited

const attemptsOf = (userId: number): Attempt[] => [
  { limit: 'code', key: String(userId) },
  { limit: 'code-day', key: String(userId) },
]

/**
 * Checks a one-time code or a recovery code. Every way of giving one goes through here: wrong codes
 * count by person, on whatever page and from whatever device. A person who reaches the limit of a day
 * gets a mail, because somebody who is asked for a code knows the password.
 */
export async function checkCode(
  payload: Payload,
  userId: number,
  code: string,
): Promise<CodeResult> {
  const sql = sqlOfPayload(payload)
  const limited = await consumeAttempts(payload, attemptsOf(userId))
  if (!limited.allowed) {
    if (limited.first)
      await recordEvent(sql, {
        actor: await actorOf(sql, userId),
        action: 'sign-in.refused',
        details: { reason: 'too many codes' },
      })
    if (limited.first && limited.limit === 'code-day') await sendWrongCodesMail(payload, userId)
    return limited
  }
  const accepted = await consumeCode(sql, userId, code)
  if (accepted) await releaseAttempts(payload, attemptsOf(userId))
  return { allowed: true, accepted }
}

/** Forgets the wrong codes of the last minutes of a person who has signed in with a passkey. */
export const clearWrongCodes = (payload: Payload, userId: number): Promise<void> =>
  clearAttempts(payload, [{ limit: 'code', key: String(userId) }])
