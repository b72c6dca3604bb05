import { Forbidden, type PayloadRequest } from 'payload'
import type { Sql } from '../../published/shapes.ts'
import { mayTouchEntry, personOf } from '../access/adapters.ts'
import type { Person } from '../access/person.ts'
import { ACTIONS, type Action } from '../access/table.ts'
import { stateLabel } from './states.ts'
import { asCommand } from './command.ts'
import { load, lockEntry, type Loaded } from './load.ts'
import { Refusal } from './refusal.ts'
import { inTransaction } from './sql.ts'

export type Step = { req: PayloadRequest; sql: Sql; person: Person; loaded: Loaded; now: Date }

/**
 * Takes one step of the workflow on an entry: in one transaction, with the entry held, by a person whom the table allows it, from a
 * state from which it can be taken. Throws Forbidden, NotFound or a Refusal; then nothing has changed.
 */
export async function takeStep<Result>(req: PayloadRequest, action: Action, id: number, work: (step: Step) => Promise<Result>): Promise<Result> {
  const person = personOf(req)
  if (!person) throw new Forbidden(req.t)
  return inTransaction(req, async (sql) => {
    await lockEntry(req, sql, id)
    const loaded = await load(req, id)
    const { by, from } = ACTIONS[action]
    if (!mayTouchEntry(person, by, loaded.entry)) throw new Forbidden(req.t)
    const state = loaded.entry.state ?? 'draft'
    if (!from.includes(state)) throw new Refusal(`This answer is “${stateLabel(state)}” now, so that step can not be taken.`, 409)
    return asCommand(req, () => work({ req, sql, person, loaded, now: new Date() }))
  })
}
