import { Forbidden, type PayloadRequest } from 'payload'
import { recordEvent } from '../../../core/audit-log.ts'
import type { Person } from '../../../core/person.ts'
import { Refusal } from '../../../core/refusal.ts'
import { inTransaction } from '../../../core/request-sql.ts'
import type { Sql } from '../../../core/sql.ts'
import { announceChange } from '../../../published/write/announce.ts'
import { personOf } from '../../access/adapters.ts'
import { mayActOnLabel, type LabelAction } from '../../access/label-actions.ts'
import { staffMessages } from '../../messages/staff-messages.ts'
import { signOffRule } from '../../records/four-eyes.ts'
import { requireOtherEyes, requireUnbarred } from '../../records/may-sign.ts'
import { insertDraft, labelAuthors } from './drafts.ts'
import {
  contentOf,
  LABEL_PARTS,
  labelFields,
  labelHash,
  sameContent,
  sameValue,
  type LabelCollection,
  type LabelContent,
  type LabelPart,
} from './label-parts.ts'
import { requireReleasable } from './label-rules.ts'
import { loadLabel, lockLabels, writeLabel, type Label } from './load-labels.ts'
import { projectLabels } from './project-labels.ts'
import { takeFields } from './record-save.ts'
import {
  currentReleases,
  insertRelease,
  keyOf,
  releasesToPutBack,
  type PartKey,
  type Release,
} from './releases.ts'
import { releaseAgain, releaseWithout } from './take-out.ts'

type Step = {
  req: PayloadRequest
  sql: Sql
  person: Person
  label: Label
  releases: ReadonlyMap<string, Release>
}

/**
 * Takes a step on a label, in one transaction and with all labels locked. Throws Forbidden, NotFound
 * or a Refusal; then nothing has changed.
 */
async function takeLabelStep<Result>(
  req: PayloadRequest,
  action: LabelAction,
  { collection, id, parts }: { collection: LabelCollection; id: number; parts: LabelPart[] },
  work: (step: Step) => Promise<Result>,
): Promise<Result> {
  const person = personOf(req)
  if (!person || !parts.every((part) => mayActOnLabel(person, action, part)))
    throw new Forbidden(req.t)
  return inTransaction(req, async (sql) => {
    await lockLabels(sql)
    const label = await loadLabel(req, collection, id)
    return work({ req, sql, person, label, releases: await currentReleases(sql) })
  })
}

/** A part as the person has seen it, and its hash. */
type SeenPart = { part: LabelPart; seen: string }

/** Throws a Refusal (409) if a part is not as the person has seen it. */
function requireSeenPart({ req, label }: Step, { part, seen }: SeenPart): LabelContent {
  const { collection, id, record } = label
  const content = contentOf(collection, record, part)
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

/**
 * Takes a field of a label from readers in all languages, or without a field the whole label. Live
 * at once. What waits for a signature goes on waiting.
 */
export const withdrawLabel = (
  req: PayloadRequest,
  collection: LabelCollection,
  id: number,
  { field, reason }: { field?: string; reason: string },
) =>
  takeLabelStep(req, 'withdraw', { collection, id, parts: ['shared'] }, async (step) => {
    const { sql, person, label, releases } = step
    const t = staffMessages(req)
    const optional = LABEL_PARTS.flatMap((part) => labelFields(collection, part).optional)
    if (field === undefined ? collection === 'settings' : !optional.includes(field))
      throw new Refusal(t('labels.cannotTakeAway'), 422)
    const taken =
      field === undefined
        ? await takeWhole(step, reason)
        : await takeFields(req, sql, label, [field], { releases, person, note: reason })
    if (!taken) throw new Refusal(t('labels.notShown'), 409)
    await projectLabels(req)
    await announceChange(sql, { kind: 'withdrawn' })
  })

async function takeWhole({ sql, person, label, releases }: Step, note: string): Promise<boolean> {
  const shown = LABEL_PARTS.flatMap((part) => {
    const release = releases.get(keyOf({ collection: label.collection, id: label.id, part }))
    return release?.content ? [release] : []
  })
  for (const release of shown)
    await releaseWithout(sql, release, null, { person, fields: [], note })
  return shown.length > 0
}

/**
 * Shows readers again what was signed last: a part, or all parts of a label that was taken away.
 * Live at once. The draft follows where it said what readers saw.
 */
export const putLabelBack = (
  req: PayloadRequest,
  collection: LabelCollection,
  id: number,
  { part }: { part?: LabelPart },
) =>
  takeLabelStep(req, 'put-back', { collection, id, parts: ['shared'] }, async (step) => {
    const { sql, person, label, releases } = step
    const earlier = await releasesToPutBack(sql)
    const changes = new Map<string, Record<string, LabelContent[string] | null>>()
    const wanted = part ? [part] : LABEL_PARTS
    let found = false
    for (const each of wanted) {
      const key: PartKey = { collection, id, part: each }
      const [shown, content] = [releases.get(keyOf(key)), earlier.get(keyOf(key))?.content]
      if (!content || (!part && shown?.content !== null)) continue
      found = true
      await requireReleasable(req, key, content, releases)
      await releaseAgain(sql, key, content, true, person)
      const draft = contentOf(collection, label.record, each)
      const { required, optional } = labelFields(collection, each)
      const following = [...required, ...optional].filter(
        (field) =>
          !sameValue(draft[field], content[field]) &&
          sameValue(draft[field], shown?.content?.[field]),
      )
      if (following.length === 0) continue
      const back = Object.fromEntries(following.map((field) => [field, content[field] ?? null]))
      changes.set(each, back)
      const next = Object.entries({ ...draft, ...back }).flatMap(([field, value]) =>
        value === null ? [] : [[field, value] as const],
      )
      await insertDraft(sql, key, Object.fromEntries(next), { id: null, name: person.name })
    }
    if (!found) throw new Refusal(staffMessages(req)('labels.nothingToPutBack'), 409)
    await writeLabel(req, label, changes)
    await projectLabels(req)
    await announceChange(sql, { kind: 'withdrawn' })
  })
