import type { DetailsOf, EventName } from './audit-events.ts'
import { countEvent } from './counters.ts'
import { insertRows } from './insert-rows.ts'
import type { Person } from './person.ts'
import type { Sql } from './sql.ts'

/** Who acted: a member of staff, or a program on the operator's behalf. */
export type Actor = Pick<Person, 'id' | 'name'> | { id: null; name: string }

const SIGN_IN_FAILURES: readonly EventName[] = ['sign-in.failed', 'sign-in.refused']

/** The actor of commands that run on the server. */
export const OPERATOR: Actor = { id: null, name: 'operator' }

/** The actor of what the portal does by itself. */
export const SYSTEM_ACTOR: Actor = { id: null, name: 'Attune' }

export type AuditEvent<Name extends EventName = EventName> = {
  actor: Actor
  action: Name
  entryId?: number
  locale?: string
  textHash?: string
  note?: string
  details?: DetailsOf<Name>
}

/** Adds one line to the append-only log, in the transaction of the change it records. */
export const recordEvent = <Name extends EventName>(
  sql: Sql,
  event: AuditEvent<Name>,
): Promise<void> => recordEvents(sql, [event])

/** Adds lines to the log, in the given order. */
export function recordEvents<Name extends EventName>(
  sql: Sql,
  events: readonly AuditEvent<Name>[],
): Promise<void> {
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
