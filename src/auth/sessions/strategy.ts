import type { AuthStrategy } from 'payload'
import { sqlOfPayload } from '../../core/sql.ts'
import { sessionIdOf } from '../http/cookies.ts'
import { isTrustedRequest } from '../http/origin.ts'
import { rememberFailedCheck } from '../rest/failed-session-checks.ts'
import { readSession } from './sessions.ts'

/**
 * Payload's authentication strategy. The cookie only names a session. Its row and the person are
 * read on every request, so that signing out, disabling a person and removing a role take effect
 * with the next request. Payload ignores what a strategy throws, so errors are logged here. A request
 * whose session cannot be checked has no user.
 */
export const sessionStrategy: AuthStrategy = {
  name: 'session',
  authenticate: async ({ headers, payload }) => {
    try {
      if (!isTrustedRequest(headers)) return { user: null }
      const id = await sessionIdOf(headers)
      if (!id) return { user: null }
      const session = await readSession(sqlOfPayload(payload), id, {
        // A stream of events opens itself again: nobody uses the session then.
        touch: headers.get('accept') !== 'text/event-stream',
      })
      if (!session || session.pendingStep) return { user: null }
      const person = await payload.findByID({
        collection: 'users',
        id: session.userId,
        depth: 0,
        overrideAccess: true,
        disableErrors: true,
      })
      if (!person || person.disabled) return { user: null }
      return { user: { ...person, collection: 'users' } }
    } catch (error) {
      payload.logger.error({ err: error }, 'A session could not be checked')
      rememberFailedCheck(headers, error)
      return { user: null }
    }
  },
}
