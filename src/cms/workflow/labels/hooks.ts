import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  GlobalAfterChangeHook,
  PayloadRequest,
} from 'payload'
import type { EventName } from '../../../core/audit-events.ts'
import { recordEvent, SYSTEM_ACTOR } from '../../../core/audit-log.ts'
import { changedFields } from '../../../core/changed-fields.ts'
import { sqlOf } from '../../../core/request-sql.ts'
import { personOf } from '../../access/adapters.ts'
import { makeMarkFile } from '../../pictures/mark-file.ts'
import { SETTINGS_ID, type LabelCollection } from './label-parts.ts'
import { recordLabelDeletion, recordLabelSave } from './record-save.ts'

type Label = { id: number; [field: string]: unknown }
type Signed = Exclude<LabelCollection, 'settings'>
const EVENT: Record<Signed, EventName> = {
  topics: 'topic.changed',
  contacts: 'contact.changed',
  phrases: 'phrase.changed',
  greetings: 'greeting.changed',
  taglines: 'tagline.changed',
}

const record = (req: PayloadRequest, action: EventName, details: Record<string, unknown>) =>
  recordEvent(sqlOf(req), { actor: personOf(req) ?? SYSTEM_ACTOR, action, details })

export const recordLabelAfterChange =
  (collection: Signed): CollectionAfterChangeHook =>
  async ({ doc, previousDoc, operation, req }) => {
    const { id } = doc as Label
    const changed = changedFields(previousDoc as Label | undefined, doc as Label)
    await record(req, EVENT[collection], { id, operation, locale: req.locale, changed })
    await recordLabelSave(req, collection, id)
    return doc as unknown
  }

export const recordLabelAfterDelete =
  (collection: Signed): CollectionAfterDeleteHook =>
  async ({ id, req }) => {
    await record(req, EVENT[collection], { id, operation: 'delete' })
    await recordLabelDeletion(req, collection, Number(id))
  }

export const recordSettingsAfterChange: GlobalAfterChangeHook = async ({
  doc,
  previousDoc,
  req,
}) => {
  const changed = changedFields(previousDoc as Label | undefined, doc as Label)
  await record(req, 'settings.changed', { locale: req.locale, changed })
  await makeMarkFile(sqlOf(req))
  await recordLabelSave(req, 'settings', SETTINGS_ID)
  return doc as unknown
}

/** A picture that is the clinic's mark was changed: the mark waits for a signature again. */
export const recordMarkAfterChange: CollectionAfterChangeHook<{ id: number }> = async ({
  doc,
  req,
}) => {
  const sql = sqlOf(req)
  if ((await sql('select from public.settings where mark_id = $1', [doc.id])).length === 0)
    return doc
  await makeMarkFile(sql)
  await recordLabelSave(req, 'settings', SETTINGS_ID)
  return doc
}
