import { APIError, Forbidden, type Endpoint } from 'payload'
import { recordEvent } from '../../../core/audit-log.ts'
import { inTransaction } from '../../../core/request-sql.ts'
import { personOf } from '../../access/adapters.ts'
import { staffMessages } from '../../messages/staff-messages.ts'
import { csvRow } from './csv.ts'
import { eventSentence } from './event-sentences.ts'
import { logFilter } from './log-filter.ts'
import { mayReadLog } from './may-read-log.ts'
import { readLog } from './read-log.ts'

const MAX_EXPORTED = 100_000
const CSV_HEADER = [
  'number',
  'at',
  'who',
  'person',
  'action',
  'what happened',
  'answer',
  'question',
  'language',
  'text hash',
  'note',
  'details',
]

/**
 * GET /api/entries/log.csv: the log as a CSV file, with the filters of the page. Records the export
 * in the log. 401 without a session, 403 without permission.
 */
export const logExport: Endpoint = {
  path: '/log.csv',
  method: 'get',
  handler: async (req) => {
    const t = staffMessages(req)
    const person = personOf(req)
    if (!person) throw new APIError(t('parts.signInFirst'), 401, undefined, true)
    if (!mayReadLog(person)) throw new Forbidden(req.t)
    const filter = logFilter.parse(req.query)
    const events = await inTransaction(req, async (sql) => {
      const found = await readLog(sql, filter, MAX_EXPORTED)
      await recordEvent(sql, {
        actor: person,
        action: 'export.written',
        details: { what: 'log', lines: found.length, filter },
      })
      return found
    })
    const rows = events.map((event) =>
      csvRow([
        event.id,
        event.at,
        event.actor,
        event.actorId,
        event.action,
        eventSentence(event.action, t),
        event.entryId,
        event.question,
        event.locale,
        event.textHash,
        event.note,
        event.details,
      ]),
    )
    return new Response(`\uFEFF${csvRow(CSV_HEADER)}${rows.join('')}`, {
      headers: {
        'Content-Type': 'text/csv; charset=utf-8',
        'Content-Disposition': `attachment; filename="attune-log-${new Date().toISOString().slice(0, 10)}.csv"`,
        'Cache-Control': 'private, no-store',
        'X-Content-Type-Options': 'nosniff',
      },
    })
  },
}
