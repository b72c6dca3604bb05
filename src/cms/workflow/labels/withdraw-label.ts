import { type PayloadRequest } from 'payload'
import { Refusal } from '../../../core/refusal.ts'
import { announceChange } from '../../../published/write/announce.ts'
import { staffMessages } from '../../messages/staff-messages.ts'
import { insertDraft } from './drafts.ts'
import {
  contentOfPart,
  LABEL_PARTS,
  labelFields,
  sameValue,
  type LabelCollection,
  type LabelContent,
  type LabelPart,
} from './label-parts.ts'
import { requireReleasable } from './label-rules.ts'
import { takeLabelStep, type Step } from './label-step.ts'
import { writeLabel } from './load-labels.ts'
import { projectLabels } from './project-labels.ts'
import { releaseAgain, releaseWithout } from './record-release.ts'
import { takeFields } from './record-save.ts'
import { keyOf, releasesToPutBack, type PartKey } from './releases.ts'

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
 * Readers see it at once. The draft changes too if it was what readers saw.
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
      const draft = contentOfPart(collection, label.record, each)
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
