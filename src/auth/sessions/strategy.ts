import type { AuthStrategy } from 'payload'
import { sqlOfPayload } from '../../core/sql.ts'
import { sessionIdOf } from '../http/cookies.ts'
import { isTrustedRequest } from '../http/origin.ts'
import { readSession } from './sessions.ts'

/**
 * Who is signed in, for Payload. The cookie only names a session: its row and the person are read
 * anew on every request, so that signing out, disabling someone and lowering a role hold from the
 * next request on. Payload swallows what a strategy throws, so errors are logged here; a request
 * whose session can not be checked is nobody's.
 */
export const sessionStrategy: AuthStrategy = {
  name: 'session',
  authenticate: async ({ headers, payload }) => {
    try {
      if (!isTrustedRequest(headers)) return { user: null }
      const id = await sessionIdOf(headers)
      if (!id) return { user: null }
      const session = await readSession(sqlOfPayload(payload), id, { touch: true })
      if (!session || session.pendingStep) return { user: null }
      const person = await payload.findByID({
        collection: 'users',
        id: session.userId,
        depth: 0,
        disableErrors: true,
      })
      if (!person || person.disabled) return { user: null }
      return { user: { ...person, collection: 'users' } }
    } catch (error) {
      payload.logger.error({ err: error }, 'A session could not be checked')
      return { user: null }
    }
  },
}
