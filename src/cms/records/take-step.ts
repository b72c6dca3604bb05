import { Forbidden, type PayloadRequest } from 'payload'
import type { Person } from '../../core/person.ts'
import { Refusal } from '../../core/refusal.ts'
import { inTransaction } from '../../core/request-sql.ts'
import type { Sql } from '../../core/sql.ts'
import { stateLabel } from '../../core/states.ts'
import { mayActOnEntry, personOf } from '../access/adapters.ts'
import { WORKFLOW_ACTIONS, type WorkflowAction } from '../access/workflow-actions.ts'
import { staffMessages } from '../messages/staff-messages.ts'
import { loadEntry, lockEntry, type LoadedEntry } from './load-entry.ts'
import { SaveConflict, sameMoment } from './save-conflict.ts'
import { lockWithSet } from './stop-schedules.ts'
import { runAsCommand } from './workflow-command.ts'

/** Steps by which a person vouches for a text, so that they have to say which one they read. */
const NEEDS_SEEN_VERSION: readonly WorkflowAction[] = ['approve', 'still-current', 'take-over']

/** Steps that stop what waits to go out together with a text. */
const STOPS_SET: readonly WorkflowAction[] = ['request-changes', 'unschedule', 'withdraw']

/** Throws a Refusal (428) if a request does not say which text the person read. */
export function requireSeenVersion(req: PayloadRequest, seen: string | undefined): void {
  if (seen === undefined && req.payloadAPI !== 'local')
    throw new Refusal(staffMessages(req)('records.sendSeen'), 428)
}

export type WorkflowStep = {
  req: PayloadRequest
  sql: Sql
  person: Person
  loaded: LoadedEntry
  now: Date
}

/**
 * Throws unless the table allows a step of this person on a text in this state, and it is the one
 * that they looked at: Forbidden, a SaveConflict or a Refusal.
 */
export function requireStep(
  req: PayloadRequest,
  action: WorkflowAction,
  person: Person,
  { entry }: Pick<LoadedEntry, 'entry'>,
  seen: string | undefined,
): void {
  const t = staffMessages(req)
  const { by, from } = WORKFLOW_ACTIONS[action]
  if (!mayActOnEntry(person, by, entry)) throw new Forbidden(req.t)
  if (NEEDS_SEEN_VERSION.includes(action)) requireSeenVersion(req, seen)
  if (seen !== undefined && !sameMoment(seen, entry.updatedAt))
    throw new SaveConflict(entry, t('records.stepConflict'))
  const state = entry.state ?? 'draft'
  if (!from.includes(state))
    throw new Refusal(t('records.wrongState', { state: stateLabel(t, state) }), 409)
}

/**
 * Takes a step of the workflow on an entry, in one transaction and with the entry locked. The
 * person and the entry's state have to be ones that the table allows. `seen` is the `updatedAt` of
 * the text that the person looked at; if the entry has a newer one, the step is not taken. Throws
 * Forbidden, NotFound, a SaveConflict or a Refusal; then nothing has changed.
 */
export async function takeStep<Result>(
  req: PayloadRequest,
  action: WorkflowAction,
  id: number,
  work: (step: WorkflowStep) => Promise<Result>,
  seen?: string,
): Promise<Result> {
  const person = personOf(req)
  if (!person) throw new Forbidden(req.t)
  return inTransaction(req, async (sql) => {
    await (STOPS_SET.includes(action) ? lockWithSet : lockEntry)(req, sql, id)
    const loaded = await loadEntry(req, id)
    requireStep(req, action, person, loaded, seen)
    return runAsCommand(req, () => work({ req, sql, person, loaded, now: new Date() }))
  })
}
