import type { PayloadRequest } from 'payload'
import { recordEvent } from '../../../core/audit-log.ts'
import { Refusal } from '../../../core/refusal.ts'
import type { SourceChange } from '../../../core/severities.ts'
import type { Sql } from '../../../core/sql.ts'
import type { Moment } from '../../../core/tables.ts'
import { InvalidTime, toInstant, type ClinicMoment } from '../../../core/time/clinic-time.ts'
import { clinicTimeZone } from '../../../core/time/clinic-zone.ts'
import { formatTime } from '../../../core/time/format-time.ts'
import type { DeskTranslate } from '../../../i18n/messages/desk.ts'
import { staffMessages } from '../../messages/staff-messages.ts'
import { newestEntry } from '../../records/load-entry.ts'
import { saveState } from '../../records/save-state.ts'
import { endSchedule, openFailure, stopSet, waitingSchedule } from '../../records/schedules.ts'
import { requireSeenVersion, takeStep } from '../../records/take-step.ts'
import { runAsCommand } from '../../records/workflow-command.ts'
import { publicationFacts } from '../publish/publication-facts.ts'
import { requireChangeSeverity, requirePublishable } from '../publish/require-publishable.ts'

export type NewSchedule = {
  /** Wall-clock time in the clinic's time zone, YYYY-MM-DDTHH:MM. */
  at: string
  note?: string
  change?: SourceChange
  /** The `updatedAt` of the text that the person looked at. Not needed to change the time only. */
  seen?: string
  /** Goes out with the other texts of a set, or not at all; its original may be one of them. */
  set?: { id: string; hasOriginal: boolean }
}
/** When the text is published (ISO and in words), and a warning about that time. */
export type Scheduled = { publishAt: string; words: string; warning: string | null }

const MAX_DAYS_AHEAD = 732

/**
 * Schedules the newest text, which must be signed and complete. If a text is already scheduled,
 * changes its time only. Later edits do not change what is published then. Throws a Refusal.
 */
export const schedule = (
  req: PayloadRequest,
  id: number,
  { at, note, change, seen, set }: NewSchedule,
): Promise<Scheduled> =>
  takeStep(
    req,
    'schedule',
    id,
    async ({ sql, person, loaded }) => {
      const t = staffMessages(req)
      const zone = await clinicTimeZone(sql)
      const chosen = await requireFutureTime(sql, zone, at, t)
      const log = (action: 'entry.scheduled' | 'entry.rescheduled', textHash: string) =>
        recordEvent(sql, {
          actor: person,
          action,
          entryId: id,
          locale: loaded.entry.locale,
          textHash,
          note,
          details: { publishAt: chosen.at.toISOString(), zone, chosen: at },
        })
      const waiting = await waitingSchedule(sql, id)
      if (waiting && set) throw new Refusal(t('workflow.together.waits', { id }), 409)
      if (waiting) {
        // All of a set go out at the same time.
        await sql(
          `update workflow.schedules
            set publish_at = $2, person_id = $3, person_name = $4, attempts = 0
            where id = $1 or (status = 'waiting' and set_id = $5)`,
          [waiting.id, chosen.at, person.id, person.name, waiting.setId],
        )
        await log('entry.rescheduled', waiting.textHash)
        return toScheduled(zone, at, chosen, t)
      }
      requireSeenVersion(req, seen)
      const facts = await publicationFacts(req, sql, loaded)
      const sourcePublished = facts.sourcePublished || Boolean(set?.hasOriginal)
      requirePublishable({ ...facts, sourcePublished }, note, 'scheduled', t)
      await requireChangeSeverity(req, sql, loaded.entry, change)
      await sql(
        `insert into workflow.schedules (entry_id, locale, version_id, text_hash, publish_at, note,
          change, person_id, person_name, set_id)
       values ($1, $2, (select max(id) from public._entries_v
         where parent_id = $1), $3, $4, $5, $6::jsonb, $7, $8, $9::uuid)`,
        [
          id,
          loaded.entry.locale,
          loaded.hash,
          chosen.at,
          note ?? null,
          change ? JSON.stringify(change) : null,
          person.id,
          person.name,
          set?.id ?? null,
        ],
      )
      await saveState(req, loaded.entry, 'scheduled')
      await log('entry.scheduled', loaded.hash)
      return toScheduled(zone, at, chosen, t)
    },
    seen,
  )

/** Cancels the schedule, or dismisses a failed one. The text keeps its approval. */
export const unschedule = (req: PayloadRequest, id: number, note?: string): Promise<void> =>
  takeStep(req, 'unschedule', id, async ({ sql, person, loaded }) => {
    const failed = await openFailure(sql, id)
    const waiting = await waitingSchedule(sql, id)
    if (waiting) {
      const reason = note?.trim() || `${person.name} cancelled it`
      await endSchedule(sql, id, { status: 'cancelled', reason })
      await stopSet(sql, waiting.setId, reason)
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

async function requireFutureTime(
  sql: Sql,
  zone: string,
  at: string,
  t: DeskTranslate,
): Promise<ClinicMoment> {
  const chosen = readTime(zone, at, t)
  const [clock] = await sql<{ now: Moment }>('select clock_timestamp() as now')
  const now = new Date(clock?.now ?? Number.NaN)
  if (chosen.at <= now)
    throw new Refusal(
      t('workflow.schedule.past', {
        chosen: formatTime(chosen.at, { zone, locale: t.locale, style: 'long' }),
        now: formatTime(now, { zone, locale: t.locale, style: 'long' }),
      }),
      422,
    )
  if (chosen.at.getTime() - now.getTime() > MAX_DAYS_AHEAD * 86_400_000)
    throw new Refusal(t('workflow.schedule.tooLate'), 422)
  return chosen
}

function readTime(zone: string, at: string, t: DeskTranslate): ClinicMoment {
  try {
    return toInstant(zone, at)
  } catch (error) {
    if (!(error instanceof InvalidTime)) throw error
    throw new Refusal(t(`workflow.schedule.${error.reason}`), 422)
  }
}

function toScheduled(
  zone: string,
  asked: string,
  { at, clockChange }: ClinicMoment,
  t: DeskTranslate,
): Scheduled {
  const words = formatTime(at, { zone, locale: t.locale, style: 'long' })
  const warning =
    clockChange && t(`workflow.schedule.${clockChange}`, { time: asked.slice(11), words })
  return { publishAt: at.toISOString(), words, warning }
}
