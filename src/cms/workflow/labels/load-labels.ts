import { NotFound, type PayloadRequest } from 'payload'
import { sqlOf } from '../../../core/request-sql.ts'
import type { Sql } from '../../../core/sql.ts'
import {
  LABEL_COLLECTIONS,
  SETTINGS_ID,
  type LabelCollection,
  type LabelContent,
  type LabelRecord,
} from './label-parts.ts'
import { withMark, withoutMark } from './mark.ts'

export type Label = { collection: LabelCollection; id: number; record: LabelRecord }

/**
 * Makes other saves and signatures of labels wait until the transaction ends. Without the lock, the
 * second of two at once would overwrite what the first has written for readers.
 */
export const lockLabels = (sql: Sql) =>
  sql(`select pg_advisory_xact_lock(hashtext('attune.labels'))`)

const everyLanguage = { locale: 'all', depth: 0 } as const

/** The clinic's settings in all languages; `null` before they are first saved. */
async function loadSettings(req: PayloadRequest): Promise<Label | null> {
  const record = (await req.payload.findGlobal({
    slug: 'settings',
    ...everyLanguage,
    overrideAccess: true,
    req,
  })) as unknown as LabelRecord
  return record.id
    ? { collection: 'settings', id: SETTINGS_ID, record: await withMark(sqlOf(req), record) }
    : null
}

/** One label as the desk has it. Throws NotFound. */
export async function loadLabel(
  req: PayloadRequest,
  collection: LabelCollection,
  id: number,
): Promise<Label> {
  if (collection === 'settings') {
    const settings = id === SETTINGS_ID ? await loadSettings(req) : null
    if (!settings) throw new NotFound(req.t)
    return settings
  }
  const record = (await req.payload.findByID({
    collection,
    id,
    ...everyLanguage,
    overrideAccess: true,
    req,
  })) as unknown
  return { collection, id, record: record as LabelRecord }
}

/** All labels as the desk has them. */
export async function loadLabels(req: PayloadRequest): Promise<Label[]> {
  const settings = await loadSettings(req)
  const labels: Label[] = settings ? [settings] : []
  for (const collection of LABEL_COLLECTIONS) {
    if (collection === 'settings') continue
    const { docs } = await req.payload.find({
      collection,
      ...everyLanguage,
      overrideAccess: true,
      pagination: false,
      sort: 'id',
      req,
    })
    for (const doc of docs)
      labels.push({ collection, id: doc.id, record: doc as unknown as LabelRecord })
  }
  return labels
}

/**
 * Changes fields of a label on the desk, in any languages, without the checks of a form: for the
 * steps that take something away or put it back. `null` empties a field. People who have the form
 * open are warned at their next save, except within a save, whose response names the version
 * already.
 */
export async function writeLabel(
  req: PayloadRequest,
  { collection, id, record }: Label,
  changes: ReadonlyMap<string, Readonly<Record<string, LabelContent[string] | null>>>,
  isWithinSave = false,
): Promise<void> {
  if (changes.size === 0) return
  const updatedAt = isWithinSave ? record.updatedAt : new Date().toISOString()
  const data: LabelRecord = { ...record, updatedAt }
  for (const [part, fields] of changes)
    for (const [field, value] of Object.entries(fields))
      data[field] =
        part === 'shared' ? value : { ...(data[field] as object | undefined), [part]: value }
  const { db } = req.payload
  await (collection === 'settings'
    ? db.updateGlobal({ slug: 'settings', data: withoutMark(data), req })
    : db.updateOne({ collection, id, data, req }))
}
