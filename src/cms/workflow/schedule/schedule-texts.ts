import type { PayloadRequest } from 'payload'
import { recordEvents } from '../../../core/audit-log.ts'
import type { Person } from '../../../core/person.ts'
import { Refusal } from '../../../core/refusal.ts'
import type { SourceChange } from '../../../core/severities.ts'
import type { Sql } from '../../../core/sql.ts'
import type { Moment } from '../../../core/tables.ts'
import { InvalidTime, toInstant, type ClinicMoment } from '../../../core/time/clinic-time.ts'
import { clinicTimeZone } from '../../../core/time/clinic-zone.ts'
import { formatTime } from '../../../core/time/format-time.ts'
import type { DeskTranslate } from '../../../i18n/messages/desk.ts'
import { staffMessages } from '../../messages/staff-messages.ts'
import { announceSaves } from '../../presence/presence-rows.ts'
import type { LoadedEntry } from '../../records/load-entry.ts'
import { saveStates } from '../../records/save-state.ts'
import { waitingSchedules } from '../../records/schedules.ts'

/** When the text is published (ISO and in words), and a warning about that time. */
export type Scheduled = { publishAt: string; words: string; warning: string | null }

const MAX_DAYS_AHEAD = 732

/** A time that somebody chose, with what the log and the person are told of it. */
export type ChosenTime = { zone: string; at: Date; scheduled: Scheduled; details: object }

/** Reads a wall-clock time in the clinic's time zone. Throws a Refusal unless it is to come. */
export async function chooseTime(
  req: PayloadRequest,
  sql: Sql,
  asked: string,
): Promise<ChosenTime> {
  const t = staffMessages(req)
  const zone = await clinicTimeZone(sql)
  const chosen = await requireFutureTime(sql, zone, asked, t)
  return {
    ...{ zone, at: chosen.at },
    scheduled: toScheduled(zone, asked, chosen, t),
    details: { publishAt: chosen.at.toISOString(), zone, chosen: asked },
  }
}

type Plan = {
  person: Person
  /** As `chooseTime` takes it. */
  at: string
  note?: string
  /** Of a set, whose texts go out together or not at all. */
  setId: string | null
}

/**
 * Schedules texts, and records it. Checks only that none of them waits for its time already: call
 * requirePublishable first. Runs in the caller's transaction, as a command. Throws a Refusal.
 */
export async function scheduleTexts(
  req: PayloadRequest,
  sql: Sql,
  texts: readonly (LoadedEntry & { change?: SourceChange })[],
  { person, at, note, setId }: Plan,
): Promise<Scheduled> {
  const chosen = await chooseTime(req, sql, at)
  const ids = texts.map(({ entry }) => entry.id)
  const [waits] = (await waitingSchedules(sql, ids)).keys()
  const waiting = texts.find(({ entry }) => entry.id === waits)
  if (waiting)
    throw new Refusal(
      staffMessages(req)('workflow.together.waits', { question: waiting.entry.question }),
      409,
    )
  await sql(
    `insert into workflow.schedules (entry_id, locale, version_id, text_hash, publish_at, note,
       change, person_id, person_name, set_id)
     select n.entry, n.locale, (select max(id) from public._entries_v where parent_id = n.entry),
            n.hash, $2, $3, n.change, $4, $5, $6::uuid
       from jsonb_to_recordset($1::jsonb) n (entry int, locale text, hash text, change jsonb)`,
    [
      JSON.stringify(
        texts.map(({ entry, hash, change = null }) => ({
          ...{ entry: entry.id, locale: entry.locale, hash, change },
        })),
      ),
      ...[chosen.at, note ?? null, person.id, person.name, setId],
    ],
  )
  await saveStates(
    req,
    texts.map(({ entry }) => entry),
    'scheduled',
  )
  await announceSaves(sql, ids)
  await recordEvents(
    sql,
    texts.map(({ entry, hash }) => ({
      actor: person,
      action: 'entry.scheduled',
      ...{ entryId: entry.id, locale: entry.locale, textHash: hash, note },
      details: { ...chosen.details },
    })),
  )
  return chosen.scheduled
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
