import { type PayloadRequest } from 'payload'
import { recordEvent } from '../../../core/audit-log.ts'
import { Refusal } from '../../../core/refusal.ts'
import { staffMessages } from '../../messages/staff-messages.ts'
import { signOffRule } from '../../records/four-eyes.ts'
import { requireOtherEyes, requireUnbarred } from '../../records/may-sign.ts'
import { labelAuthors } from './drafts.ts'
import {
  contentOfPart,
  labelHash,
  sameContent,
  type LabelCollection,
  type LabelContent,
  type LabelPart,
} from './label-parts.ts'
import { requireReleasable } from './label-rules.ts'
import { takeLabelStep, type Step } from './label-step.ts'
import { projectLabels } from './project-labels.ts'
import { insertRelease, keyOf, type PartKey } from './releases.ts'

/** A part as the person has seen it, and its hash. */
type SeenPart = { part: LabelPart; seen: string }

/** Throws a Refusal (409) if a part is not as the person has seen it. */
function requireSeenPart({ req, label }: Step, { part, seen }: SeenPart): LabelContent {
  const { collection, id, record } = label
  const content = contentOfPart(collection, record, part)
  if (labelHash({ collection, id, part }, content) !== seen)
    throw new Refusal(staffMessages(req)('labels.changedSinceSeen'), 409)
  return content
}

const pendingParts = (
  collection: LabelCollection,
  id: number,
  parts: readonly SeenPart[],
): { collection: LabelCollection; id: number; parts: LabelPart[] } => ({
  collection,
  id,
  parts: parts.map(({ part }) => part),
})

/** Signs parts of a label, exactly as the person has seen them. Readers see them at once. */
export const approveLabel = (
  req: PayloadRequest,
  collection: LabelCollection,
  id: number,
  { parts, note }: { parts: readonly SeenPart[]; note?: string },
) =>
  takeLabelStep(req, 'approve', pendingParts(collection, id, parts), async (step) => {
    const { sql, person, releases } = step
    const t = staffMessages(req)
    const signOff = await signOffRule(req)
    const authors = await labelAuthors(sql)
    for (const each of parts) {
      const key: PartKey = { collection, id, part: each.part }
      const content = requireSeenPart(step, each)
      const shown = releases.get(keyOf(key))
      if (shown?.content && shown.checked && sameContent(shown.content, content))
        throw new Refusal(t('labels.nothingToSign'), 409)
      await requireReleasable(req, key, content, releases)
      const now = new Date()
      await requireUnbarred(req, { sql, person, locale: each.part, signOff, now })
      const wrote = (authors.get(keyOf(key)) ?? []).map((author) => author.id)
      await requireOtherEyes(req, { sql, person, signOff, now }, wrote)
      const textHash = labelHash(key, content)
      await insertRelease(sql, {
        ...{ ...key, content, textHash, note },
        action: 'signed',
        checked: true,
        by: person,
        signOff,
      })
      await recordEvent(sql, {
        actor: person,
        action: 'label.signed',
        locale: each.part === 'shared' ? undefined : each.part,
        textHash,
        note,
        details: { ...key, before: shown?.content ?? null, after: content },
      })
    }
    await projectLabels(req)
  })

/** Sends a part back with a note on what to change. Readers go on seeing what they saw. */
export const requestLabelChanges = (
  req: PayloadRequest,
  collection: LabelCollection,
  id: number,
  { part, seen, note }: SeenPart & { note: string },
) =>
  takeLabelStep(req, 'request-changes', { collection, id, parts: [part] }, async (step) => {
    const content = requireSeenPart(step, { part, seen })
    const shown = step.releases.get(keyOf({ collection, id, part }))
    if (shown?.content && sameContent(shown.content, content))
      throw new Refusal(staffMessages(req)('labels.nothingToSign'), 409)
    await recordEvent(step.sql, {
      actor: step.person,
      action: 'label.changes-requested',
      locale: part === 'shared' ? undefined : part,
      textHash: seen,
      note,
      details: { collection, id, part },
    })
  })
