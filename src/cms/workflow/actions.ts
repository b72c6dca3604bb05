import type { PayloadRequest } from 'payload'
import type { EventName } from '../../core/audit-events.ts'
import { recordEvent } from '../../core/audit-log.ts'
import { Refusal } from '../../core/refusal.ts'
import { clinicTimeZone } from '../../core/time/clinic-zone.ts'
import { formatTime } from '../../core/time/format-time.ts'
import { deskInEnglish } from '../../i18n/messages/desk.ts'
import { asEntry, contentOf, toDocument } from '../entries/entry.ts'
import { staffMessages } from '../messages/staff-messages.ts'
import { assign, lastSubmitter } from '../notices/assignments.ts'
import { notify } from '../notices/notices.ts'
import { writersOf } from '../notices/recipients.ts'
import { recordApproval, revokeApprovals } from '../records/approvals.ts'
import { authorsSinceSigned, signOffRule } from '../records/four-eyes.ts'
import { requireOtherEyes, requireUnbarred } from '../records/may-sign.ts'
import { saveState } from '../records/save-state.ts'
import { takeStep, type WorkflowStep } from '../records/take-step.ts'
import { isEvidence, needsEvidence } from './evidence.ts'
import { requirePictures } from './publish/picture-reasons.ts'
import { publicationFacts } from './publish/publication-facts.ts'
import { incompleteReasons } from './publish/publication-rules.ts'
import { reviewersFor } from './reviewers-for.ts'

const logStep = ({ sql, person, loaded }: WorkflowStep, action: EventName, note?: string) =>
  recordEvent(sql, {
    actor: person,
    action,
    entryId: loaded.entry.id,
    locale: loaded.entry.locale,
    textHash: loaded.hash,
    note,
  })

/**
 * Submits the newest text for review: to a reviewer, by their ID, or to anyone who is free. Throws a
 * Refusal if that person may not sign it, or readers could not be given one of its pictures.
 */
export const submit = (
  req: PayloadRequest,
  id: number,
  note?: string,
  seen?: string,
  reviewer?: number,
) =>
  takeStep(
    req,
    'submit',
    id,
    async (step) => {
      const { sql, person, loaded } = step
      await requirePictures(req, sql, loaded.entry)
      const able = await reviewersFor(req, sql, loaded.entry)
      if (reviewer !== undefined && !able.some((each) => each.id === reviewer))
        throw new Refusal(staffMessages(req)('workflow.cannotReview'), 422)
      await saveState(req, loaded.entry, 'in-review')
      await logStep(step, 'entry.submitted', note)
      await assign(sql, id, reviewer ?? null, person)
      await notify(sql, {
        people: reviewer === undefined ? able.map((each) => each.id) : [reviewer],
        kind: 'review',
        entryId: id,
        by: person,
      })
    },
    seen,
  )

/** Sends the text back with a note on what to change, and revokes any approval of this text. */
export const requestChanges = (req: PayloadRequest, id: number, note: string, seen?: string) =>
  takeStep(
    req,
    'request-changes',
    id,
    async (step) => {
      if (!note.trim()) throw new Refusal(staffMessages(req)('workflow.sayWhatToChange'), 422)
      const { sql, person, loaded } = step
      await revokeApprovals(req, sql, {
        entryId: loaded.entry.id,
        locale: loaded.entry.locale,
        textHash: loaded.hash,
        by: person,
        note,
      })
      await saveState(req, loaded.entry, 'changes-requested')
      await logStep(step, 'entry.changes-requested', note)
      const writer = await lastSubmitter(sql, id)
      await assign(sql, id, writer, person)
      await notify(sql, {
        people: writer === null ? await writersOf(sql, id) : [writer],
        kind: 'changes',
        entryId: id,
        by: person,
      })
    },
    seen,
  )

/**
 * Records the person's approval of the newest text, exactly as it is. Throws a Refusal if it is
 * incomplete, if the person may not sign it, or if `note` has to name evidence and does not.
 */
export const approve = (req: PayloadRequest, id: number, note?: string, seen?: string) =>
  takeStep(
    req,
    'approve',
    id,
    async (step) => {
      const { sql, person, loaded, now } = step
      const signOff = await signOffRule(req)
      await requireUnbarred(req, { sql, person, locale: loaded.entry.locale, signOff, now })
      const t = staffMessages(req)
      const facts = await publicationFacts(req, sql, loaded)
      const missing = incompleteReasons(facts, t)
      if (missing.length > 0) throw new Refusal(t('workflow.cannotSignOff'), 422, missing)
      const authors = await authorsSinceSigned(sql, loaded.entry.id)
      await requireOtherEyes(req, { sql, person, signOff, now }, authors)
      if (needsEvidence(facts.needsCrisisContact, authors, person) && !isEvidence(note))
        throw new Refusal(t('entries.sayEvidence'), 422)
      await recordApproval(sql, {
        entryId: loaded.entry.id,
        locale: loaded.entry.locale,
        textHash: loaded.hash,
        person,
        signOff,
        note,
      })
      await saveState(req, loaded.entry, 'approved')
      await assign(sql, id, null, person)
      await logStep(step, 'entry.approved', note)
    },
    seen,
  )

/** Saves an old version as a new draft. The public text and all versions stay as they are. */
export const restoreAsDraft = (req: PayloadRequest, id: number, versionId: number) =>
  takeStep(req, 'restore', id, async (step) => {
    const version = await req.payload.findVersionByID({
      collection: 'entries',
      id: String(versionId),
      depth: 0,
      req,
      overrideAccess: true,
    })
    if (Number(version.parent) !== id)
      throw new Refusal(staffMessages(req)('workflow.otherVersion'), 409)
    await req.payload.update({
      collection: 'entries',
      id,
      data: toDocument({ ...contentOf(asEntry(version.version)), state: 'draft' }),
      draft: true,
      depth: 0,
      req,
      overrideAccess: true,
      overrideLock: true,
    })
    await logStep(
      step,
      'entry.restored',
      deskInEnglish('workflow.restoredFrom', {
        at: formatTime(version.createdAt, { zone: await clinicTimeZone(step.sql) }),
      }),
    )
  })
