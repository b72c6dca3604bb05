import type { Payload } from 'payload'
import type { Person } from '../../core/person.ts'
import { sqlOfPayload } from '../../core/sql.ts'
import { sessionIdOf } from '../http/cookies.ts'
import { isTrustedRequest } from '../http/origin.ts'
import { readSession, type Session } from './sessions.ts'

/** Returns the live session of a request, also one that still has a pending step. */
export async function currentSession(request: Request, payload: Payload): Promise<Session | null> {
  if (!isTrustedRequest(request.headers)) return null
  const id = await sessionIdOf(request.headers)
  return id ? readSession(sqlOfPayload(payload), id, { touch: false }) : null
}

/** Returns the signed-in person of a request, as `sessionStrategy` decides. */
export async function currentPerson(request: Request, payload: Payload): Promise<Person | null> {
  const { user } = await payload.auth({ headers: request.headers })
  return user
}
