import { createLocalReq, type Payload, type PayloadRequest } from 'payload'
import { recordEvent, SYSTEM_ACTOR } from '../../../core/audit-log.ts'
import { errorMessage } from '../../../core/errors.ts'
import { Refusal } from '../../../core/refusal.ts'
import { inTransaction, sqlOf } from '../../../core/request-sql.ts'
import type { Row } from '../../../core/row.ts'
import type { Sql } from '../../../core/sql.ts'
import type { Job } from '../../../core/ticker/job.ts'
import { DEFAULT_LOCALE, type Locale } from '../../../i18n/locales.ts'
import type { DeskTranslate } from '../../../i18n/messages/desk.ts'
import { staffMessages } from '../../messages/staff-messages.ts'
import { notify } from '../../notices/notices.ts'
import { lockEntries } from '../../records/load-entries.ts'
import { lockEntry } from '../../records/load-entry.ts'
import {
  endSchedule,
  endSchedules,
  waitingSchedule,
  waitingSchedules,
} from '../../records/schedules.ts'
import { publishScheduled } from './publish-scheduled.ts'
import { clearScheduledState } from './schedule.ts'

/** After this many unexpected errors, one a minute, the schedule fails and staff are told. */
const MAX_ATTEMPTS = 5

/**
 * Publishes each scheduled text that is due, each in a transaction of its own. A refusal is
 * recorded, shown on the desk, and does not stop the others.
 */
export const publishDue: Job = {
  name: 'scheduled-publications',
  every: 1,
  run: async ({ payload, sql, now, signal }) => {
    const due = await sql<Due>(
      // An original is published before its translations.
      `select array_agg(s.entry_id order by coalesce(e.translation_of_id, e.id),
          e.translation_of_id nulls first, e.id) as entries, s.set_id as set,
          min(s.person_id) as person
         from workflow.schedules s join public.entries e on e.id = s.entry_id
        where s.status = 'waiting' and s.publish_at <= $1
        group by s.set_id, case when s.set_id is null then s.id end
        order by min(s.publish_at), min(s.id)`,
      [now],
    )
    const faults: string[] = []
    for (const each of due) {
      if (signal.aborted) break
      const name = `${each.set ? 'answers' : 'answer'} ${each.entries.join(', ')}`
      await publishDueEntries(payload, each, now).catch((error: unknown) =>
        faults.push(`${name}: ${errorMessage(error)}`),
      )
    }
    if (faults.length > 0) throw new Error(faults.join('; '))
  },
}

/** A text that is due, or those of a set, and who scheduled them. */
type Due = {
  entries: Row<'workflow.schedules'>['entry_id'][]
  set: Row<'workflow.schedules'>['set_id']
  person: Row<'workflow.schedules'>['person_id']
}

/** A request without a person that says its refusals in the language of the one who is told. */
async function requestInLanguageOf(payload: Payload, id: number): Promise<PayloadRequest> {
  const req = await createLocalReq({}, payload)
  const person = await payload.findByID({
    collection: 'users',
    id,
    depth: 0,
    disableErrors: true,
    overrideAccess: true,
    req,
  })
  const language: Locale = person?.languages[0] ?? DEFAULT_LOCALE
  req.i18n = { ...req.i18n, language }
  return req
}

/** Publishes one text, or those of a set, and ends their schedules, in one transaction. */
async function publishDueEntries(
  payload: Payload,
  { entries, set, person }: Due,
  now: Date,
): Promise<void> {
  const req = await requestInLanguageOf(payload, person)
  const t = staffMessages(req)
  try {
    await inTransaction(req, async (sql) => {
      const ordered = await lockEntries(req, sql, entries)
      const waiting = await waitingSchedules(sql, ordered)
      const due = ordered.flatMap((id) => waiting.get(id) ?? [])
      // They were cancelled, rescheduled or published in the meantime, of a set all of them.
      if (due.length < ordered.length || due.some(({ publishAt }) => publishAt > now)) return
      await requireWholeSet(sql, set, t)
      await endSchedules(
        sql,
        due.map(({ entryId }) => ({ entryId, status: 'published' })),
      )
      await publishScheduled(req, sql, due, now)
    })
  } catch (error) {
    const final = error instanceof Refusal
    const [row] = await sqlOf(req)<Row<'workflow.schedules', 'attempts'>>(
      `update workflow.schedules set attempts = attempts + 1 where entry_id = any($1::int[])
        and status = 'waiting' returning attempts`,
      [`{${entries.join(',')}}`],
    )
    if (final || (row && row.attempts >= MAX_ATTEMPTS))
      for (const entryId of entries)
        await markFailed(payload, entryId, final ? error.message : t('entry.failure.failed'))
    if (!final) throw error
  }
}

/** Throws a Refusal if a text of the set was published, deleted or stopped by itself. */
async function requireWholeSet(sql: Sql, set: string | null, t: DeskTranslate): Promise<void> {
  const [other] = await sql<Row<'workflow.schedules', 'id'>>(
    `select id from workflow.schedules where set_id = $1 and status <> 'waiting' limit 1`,
    [set],
  )
  if (other) throw new Refusal(t('workflow.together.broken'), 409)
}

async function markFailed(payload: Payload, entryId: number, reason: string): Promise<void> {
  const req = await createLocalReq({}, payload)
  await inTransaction(req, async (sql) => {
    await lockEntry(req, sql, entryId)
    const waiting = await waitingSchedule(sql, entryId)
    if (!waiting) return
    await endSchedule(sql, entryId, { status: 'failed', reason })
    await clearScheduledState(req, entryId)
    await recordEvent(sql, {
      actor: SYSTEM_ACTOR,
      action: 'schedule.failed',
      entryId,
      locale: waiting.locale,
      textHash: waiting.textHash,
      note: reason,
    })
    await notify(sql, { people: [waiting.personId], kind: 'failed', entryId, by: SYSTEM_ACTOR })
  })
}
