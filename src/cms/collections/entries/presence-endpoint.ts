import { APIError, type Endpoint } from 'payload'
import { sessionIdOf } from '../../../auth/http/cookies.ts'
import { sqlOfPayload } from '../../../core/sql.ts'
import { personOf } from '../../access/adapters.ts'
import { staffMessages } from '../../messages/staff-messages.ts'
import { hubFor } from '../../presence/presence-hub.ts'
import { presenceStream } from '../../presence/presence-stream.ts'
import { entryIdOf } from './entry-id.ts'

/**
 * GET /api/entries/{id}/presence: a stream of events: who else has the answer open, who saved it,
 * and who has unsaved words in it. It ends with the session. 404 for an answer that does not exist.
 */
export const presenceEndpoint: Endpoint = {
  path: '/:id/presence',
  method: 'get',
  handler: async (req) => {
    const entryId = entryIdOf(req)
    const person = personOf(req)
    const sessionId = await sessionIdOf(req.headers)
    if (!person || !sessionId)
      throw new APIError(staffMessages(req)('parts.signInFirst'), 401, undefined, true)
    const sql = sqlOfPayload(req.payload)
    const [entry] = await sql('select from public.entries where id = $1', [entryId])
    if (!entry) throw new APIError(staffMessages(req)('entries.unknown'), 404, undefined, true)
    const stream = presenceStream(hubFor(sql), {
      entryId,
      personId: person.id,
      sessionId,
      signal: req.signal,
    })
    return new Response(stream, {
      headers: {
        'Content-Type': 'text/event-stream; charset=utf-8',
        // Compression would hold events back.
        'Cache-Control': 'private, no-store, no-transform',
        'X-Accel-Buffering': 'no',
      },
    })
  },
}
