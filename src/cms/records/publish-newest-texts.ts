import { isDeepStrictEqual } from 'node:util'
import {
  beforeChangeTraverseFields,
  ValidationError,
  type CollectionBeforeChangeHook,
  type CollectionBeforeValidateHook,
  type PayloadRequest,
  type ValidationFieldError,
} from 'payload'
import { publishNewest } from '../../core/payload/publish-newest.ts'
import { sqlOf } from '../../core/request-sql.ts'
import { asEntry, contentOf, toDocument, type Entry } from '../entries/entry.ts'
import { syncListRows } from '../entries/list/sync-list-row.ts'
import { reserveAddresses } from './addresses.ts'

const PUBLISHED = { _status: 'published', state: 'published' } as const

/** The newest text of an entry, to publish, or the content of an older version in its place. */
export type TextToWrite = {
  entry: Entry
  content?: Partial<Entry>
  /** Who wrote it, if that is not the person of the request. */
  author?: number | null
}

/**
 * Writes the newest texts of entries as published, with a version that says so, by the same rules
 * and with the same rows as Payload writes each of them, but by a few statements however many there
 * are: all of them originals, or all of them translations. Returns them as they are published, in
 * order. Call `announceSaves` for the people who have them open. Runs as a command, in the caller's
 * transaction. Throws a ValidationError.
 */
export async function publishNewestTexts(
  req: PayloadRequest,
  texts: readonly TextToWrite[],
  now: Date,
): Promise<Entry[]> {
  const written = new Map<number, Entry>()
  const newest: Entry[] = []
  for (const { entry, content, author } of texts) {
    const valid = content ? null : await validText(req, entry)
    const by = author === undefined ? {} : { author }
    if (valid && isDeepStrictEqual(contentOf(valid), contentOf(entry)))
      newest.push({ ...valid, ...by, updatedAt: now.toISOString() })
    else written.set(entry.id, await writeByPayload(req, entry.id, { ...content, ...by }))
  }
  const sql = sqlOf(req)
  await publishNewest(
    sql,
    newest.map(({ id, author = null }) => ({ id, author })),
    now,
  )
  await reserveAddresses(
    req,
    newest.flatMap(({ id, locale, slug }) => (slug ? [{ locale, slug, entryId: id }] : [])),
  )
  await syncListRows(sql, newest)
  for (const entry of newest) written.set(entry.id, entry)
  return texts.map(({ entry }) => written.get(entry.id) ?? entry)
}

/**
 * Runs the hooks and validates the fields of a text that is published, as Payload does before it
 * writes one. Returns what the hooks make of it.
 */
async function validText(req: PayloadRequest, entry: Entry): Promise<Entry> {
  const { config } = req.payload.collections.entries
  const common = { collection: config, context: req.context, operation: 'update', req } as const
  const originalDoc = toDocument(entry)
  let data: object = { ...structuredClone(entry), ...PUBLISHED }
  for (const hook of [
    ...(config.hooks.beforeValidate ?? []),
    ...(config.hooks.beforeChange ?? []),
  ] as (CollectionBeforeValidateHook & CollectionBeforeChangeHook)[])
    data = ((await hook({ ...common, data, originalDoc })) as object | undefined) ?? data
  const errors: ValidationFieldError[] = []
  const checked = structuredClone(data)
  await beforeChangeTraverseFields({
    ...common,
    id: entry.id,
    ...{ data: checked, siblingData: checked },
    ...{ doc: originalDoc, siblingDoc: originalDoc },
    ...{ docWithLocales: originalDoc, siblingDocWithLocales: originalDoc },
    ...{ errors, fieldLabelPath: '', fields: config.fields, global: null, mergeLocaleActions: [] },
    ...{ overrideAccess: true, parentIndexPath: '', parentIsLocalized: false },
    ...{ parentPath: '', parentSchemaPath: '' },
  })
  if (errors.length > 0)
    throw new ValidationError({ id: entry.id, collection: 'entries', errors, req }, req.t)
  return data as Entry
}

const writeByPayload = async (
  req: PayloadRequest,
  id: number,
  changes: Partial<Entry>,
): Promise<Entry> =>
  asEntry(
    await req.payload.update({
      collection: 'entries',
      id,
      data: toDocument({ ...changes, ...PUBLISHED }),
      draft: false,
      depth: 0,
      req,
      overrideAccess: true,
      overrideLock: true,
    }),
  )
