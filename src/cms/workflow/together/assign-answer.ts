import { NotFound, type PayloadRequest } from 'payload'
import { recordEvent } from '../../../core/audit-log.ts'
import type { Person } from '../../../core/person.ts'
import { Refusal } from '../../../core/refusal.ts'
import { mayActOnEntry } from '../../access/adapters.ts'
import { WORKFLOW_ACTIONS } from '../../access/workflow-actions.ts'
import { staffMessages } from '../../messages/staff-messages.ts'
import { assign } from '../../notices/assignments.ts'
import { notify } from '../../notices/notices.ts'
import { takeStep } from '../../records/take-step.ts'
import { reviewersFor } from '../reviewers-for.ts'

/**
 * Asks one person to take the next step of an answer, and tells them; `null` asks anyone who is
 * free. Throws a Refusal if they cannot take it: a text in review is for those who may sign it, any
 * other for those who may change it.
 */
export const assignAnswer = (req: PayloadRequest, id: number, personId: number | null) =>
  takeStep(req, 'assign', id, async ({ sql, person, loaded: { entry } }) => {
    const t = staffMessages(req)
    const chosen = personId === null ? null : await activePerson(req, personId)
    if (chosen && !mayActOnEntry(chosen, WORKFLOW_ACTIONS.assign.by, entry))
      throw new Refusal(t('workflow.cannotBeAssigned', { name: chosen.name }), 422)
    if (chosen && entry.state === 'in-review') {
      const able = await reviewersFor(req, sql, entry)
      if (!able.some((each) => each.id === chosen.id))
        throw new Refusal(t('workflow.cannotReview'), 422)
    }
    await assign(sql, id, chosen?.id ?? null, person)
    await recordEvent(sql, {
      actor: person,
      action: 'entry.assigned',
      entryId: id,
      locale: entry.locale,
      details: { to: chosen?.name ?? null },
    })
    await notify(sql, {
      people: [chosen?.id ?? null],
      kind: entry.state === 'in-review' ? 'review' : 'assigned',
      entryId: id,
      by: person,
    })
  })

/** The person with this ID. Throws NotFound if there is none, or their account is disabled. */
async function activePerson(req: PayloadRequest, id: number): Promise<Person> {
  const found = await req.payload.findByID({
    collection: 'users',
    id,
    depth: 0,
    req,
    overrideAccess: true,
    disableErrors: true,
  })
  if (!found || found.disabled) throw new NotFound(req.t)
  return found
}
