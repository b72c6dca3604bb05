import { countEvent } from './counters.ts'
import { insertRows } from './insert-rows.ts'
import type { Person } from './person.ts'
import type { Sql } from './sql.ts'

/** Every action that the log can hold. The desk filters by these names. */
export const EVENTS = [
  'entry.submitted',
  'entry.changes-requested',
  'entry.approved',
  'entry.published',
  'entry.withdrawn',
  'entry.restored',
  'entry.assigned',
  'entry.duplicated',
  'entry.review-date-set',
  'entry.deleted',
  'entry.still-correct',
  'entry.scheduled',
  'entry.rescheduled',
  'entry.unscheduled',
  'draft-link.made',
  'draft-link.revoked',
  'schedule.failed',
  'translation.created',
  'translation.filled',
  'memory.imported',
  'memory.forgotten',
  'translation.hidden',
  'translation.shown',
  'translation.still-current',
  'translation.taken-over',
  'xliff.exported',
  'xliff.imported',
  'import.written',
  'import.published',
  'export.written',
  'republish.run',
  'settings.changed',
  'topic.changed',
  'contact.changed',
  'phrase.changed',
  'greeting.changed',
  'tagline.changed',
  'label.signed',
  'label.changes-requested',
  'label.taken-away',
  'label.put-back',
  'glossary.changed',
  'person.added',
  'person.changed',
  'person.name-replaced',
  'person.roles-changed',
  'person.disabled',
  'person.enabled',
  'sign-in.succeeded',
  'sign-in.failed',
  'sign-in.refused',
  'sign-out',
  'sessions.ended',
  'password.changed',
  'link.created',
  'link.used',
  'sign-off.barred',
  'sign-off.confirmed',
  'factor.added',
  'factor.removed',
  'recovery-codes.renewed',
  'factor-rule.asked',
  'factor-rule.refused',
  'factor-rule.changed',
] as const

export type EventName = (typeof EVENTS)[number]

/** Who acted: a member of staff, or a program on the operator's behalf. */
export type Actor = Pick<Person, 'id' | 'name'> | { id: null; name: string }

const SIGN_IN_FAILURES: readonly EventName[] = ['sign-in.failed', 'sign-in.refused']

/** The actor of commands that run on the server. */
export const OPERATOR: Actor = { id: null, name: 'operator' }

/** The actor of what the portal does by itself. */
export const SYSTEM_ACTOR: Actor = { id: null, name: 'Attune' }

export type AuditEvent = {
  actor: Actor
  action: EventName
  entryId?: number
  locale?: string
  textHash?: string
  note?: string
  details?: Record<string, unknown>
}

/** Adds one line to the append-only log, in the transaction of the change it records. */
export const recordEvent = (sql: Sql, event: AuditEvent): Promise<void> =>
  recordEvents(sql, [event])

/** Adds lines to the log, in the given order. */
export function recordEvents(sql: Sql, events: readonly AuditEvent[]): Promise<void> {
  for (const { action } of events)
    if (SIGN_IN_FAILURES.includes(action)) countEvent('sign_in_failures')
  return insertRows(
    sql,
    'workflow.events',
    events.map(({ actor, action, entryId, locale, textHash, note, details }) => ({
      actor_id: actor.id,
      actor: actor.name,
      action,
      entry_id: entryId ?? null,
      locale: locale ?? null,
      text_hash: textHash ?? null,
      note: note ?? null,
      details: details ?? {},
    })),
  )
}
