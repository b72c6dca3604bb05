import type { AuthStrategyFunction, Payload } from 'payload'

export const PERSON_HEADER = 'x-test-person'

const asNamed: AuthStrategyFunction = async ({ headers, payload }) => {
  const id = headers.get(PERSON_HEADER)
  if (!id) return { user: null }
  const user = await payload.findByID({ collection: 'users', id: Number(id), depth: 0, overrideAccess: true })
  return { user: { ...user, collection: 'users' as const } }
}

/** Lets tests act as a person without a session, on this Payload instance alone; everything after the sign-in is the real thing. */
export function letTestPersonsIn(payload: Payload): void {
  payload.authStrategies = [{ name: 'test', authenticate: asNamed }, ...payload.authStrategies]
}
