import { sessionCookie } from '../../src/auth/http/cookies.ts'
import { startSession } from '../../src/auth/sessions/sessions.ts'
import { sqlOfClient } from '../../src/core/sql.ts'
import { cookieOf } from '../../src/testing/auth-requests.ts'
import { asOwner } from './database.ts'
import { portal, type Portal } from './portal.ts'

type Place = Pick<Portal, 'url' | 'dataDir'>

/**
 * Starts a session in the database of a running portal, and returns its cookie as a header. Signing
 * in is for sign-in.spec.ts alone: others would have to wait for a new one-time code each time.
 */
export async function sessionHeader(
  { email }: { email: string },
  { dataDir }: Pick<Place, 'dataDir'> = portal(),
): Promise<string> {
  return asOwner({ dataDir }, async (client, { NEXTAUTH_SECRET }) => {
    const { rows } = await client.query<{ id: number }>(
      'select id from public.users where email = $1',
      [email],
    )
    const [person] = rows
    if (!person) throw new Error(`Nobody has the email address ${email}.`)
    const id = await startSession(
      sqlOfClient(() => client),
      { userId: person.id, method: 'password', device: 'test' },
    )
    return cookieOf(id, NEXTAUTH_SECRET)
  })
}

/** The same cookie for the context of a page. */
export async function sessionCookieOf(who: { email: string }, place: Place) {
  const header = await sessionHeader(who, place)
  const name = sessionCookie()
  return { name, value: header.slice(name.length + 1), url: place.url }
}
