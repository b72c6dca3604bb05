import type { PayloadRequest } from 'payload'
import { recordEvent } from '../../../core/audit-log.ts'
import { Refusal } from '../../../core/refusal.ts'
import type { SourceChange } from '../../../core/severities.ts'
import { staffMessages } from '../../messages/staff-messages.ts'
import { newestEntry } from '../../records/load-entry.ts'
import { saveState } from '../../records/save-state.ts'
import { endSchedule, openFailure, waitingSchedule } from '../../records/schedules.ts'
import { stopSet } from '../../records/stop-schedules.ts'
import { requireSeenVersion, takeStep } from '../../records/take-step.ts'
import { runAsCommand } from '../../records/workflow-command.ts'
import { publicationFacts } from '../publish/publication-facts.ts'
import { requireChangeSeverity, requirePublishable } from '../publish/require-publishable.ts'
import { chooseTime, scheduleTexts, type Scheduled } from './schedule-texts.ts'

export type NewSchedule = {
  /** Wall-clock time in the clinic's time zone, YYYY-MM-DDTHH:MM. */
  at: string
  note?: string
  change?: SourceChange
  /** The `updatedAt` of the text that the person looked at. Not needed to change the time only. */
  seen?: string
}

/**
 * Schedules the newest text, which must be signed and complete. If a text is already scheduled,
 * changes its time only. Later edits do not change what is published then. Throws a Refusal.
 */
export const schedule = (
  req: PayloadRequest,
  id: number,
  { at, note, change, seen }: NewSchedule,
): Promise<Scheduled> =>
  takeStep(
    req,
    'schedule',
    id,
    async ({ sql, person, loaded }) => {
      const waiting = await waitingSchedule(sql, id)
      if (waiting) {
        const chosen = await chooseTime(req, sql, at)
        // All of a set go out at the same time.
        await sql(
          `update workflow.schedules
            set publish_at = $2, person_id = $3, person_name = $4, attempts = 0
            where id = $1 or (status = 'waiting' and set_id = $5)`,
          [waiting.id, chosen.at, person.id, person.name, waiting.setId],
        )
        await recordEvent(sql, {
          actor: person,
          action: 'entry.rescheduled',
          entryId: id,
          locale: loaded.entry.locale,
          textHash: waiting.textHash,
          note,
          details: { ...chosen.details },
        })
        return chosen.scheduled
      }
      requireSeenVersion(req, seen)
      await chooseTime(req, sql, at)
      const facts = await publicationFacts(req, sql, loaded)
      requirePublishable(facts, note, 'scheduled', staffMessages(req))
      await requireChangeSeverity(req, sql, loaded.entry, change)
      return scheduleTexts(req, sql, [{ ...loaded, change }], { person, at, note, setId: null })
    },
    seen,
  )

/** Cancels the schedule and its set, or dismisses a failed one. The texts keep their approvals. */
export const unschedule = (req: PayloadRequest, id: number, note?: string): Promise<void> =>
  takeStep(req, 'unschedule', id, async ({ sql, person, loaded }) => {
    const failed = await openFailure(sql, id)
    const waiting = await waitingSchedule(sql, id)
    if (waiting) {
      const reason = note?.trim() || `${person.name} cancelled it`
      await endSchedule(sql, id, { status: 'cancelled', reason })
      await stopSet(req, sql, waiting.setId, { reason, actor: person })
    } else if (failed)
      return void (await sql(
        'update workflow.schedules set seen_at = clock_timestamp() where id = $1',
        [failed.id],
      ))
    else throw new Refusal(staffMessages(req)('workflow.notScheduled'), 409)
    await clearScheduledState(req, id)
    await recordEvent(sql, {
      actor: person,
      action: 'entry.unscheduled',
      entryId: id,
      locale: loaded.entry.locale,
      note,
    })
  })

/** Sets the newest text from “scheduled” back to “approved”. */
export async function clearScheduledState(req: PayloadRequest, id: number): Promise<void> {
  const newest = await newestEntry(req, id)
  if (newest.state === 'scheduled')
    await runAsCommand(req, () => saveState(req, newest, 'approved'))
}
