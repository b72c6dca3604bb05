import { NotFound, type PayloadRequest } from 'payload'
import type { Sql } from '../../core/sql.ts'
import { DEFAULT_LOCALE } from '../../i18n/locales.ts'
import { asEntry, sourceIdOf, type Entry, type SharedFields } from '../entries/entry.ts'
import { textHash } from '../entries/text-hash.ts'

/** An entry's newest text with everything that decides whether it may be published. */
export type LoadedEntry = {
  entry: Entry
  shared: SharedFields
  sourcePublished: boolean
  hash: string
}

/**
 * Holds an entry against parallel writes until the transaction ends. Throws NotFound. The original
 * of a translation is held first, and shared: what happens to an original happens to its
 * translations too, so everybody takes the two in the same order.
 */
export async function lockEntry(req: PayloadRequest, sql: Sql, id: number): Promise<void> {
  if (!Number.isInteger(id)) throw new NotFound(req.t)
  await sql(
    `select id from public.entries where id = (select translation_of_id from public.entries
      where id = $1) for share`,
    [id],
  )
  const rows = await sql('select id from public.entries where id = $1 for update', [id])
  if (rows.length === 0) throw new NotFound(req.t)
}

/** The newest text of an entry, draft or not, at depth 0. */
export async function newestEntry(req: PayloadRequest, id: number): Promise<Entry> {
  return asEntry(
    await req.payload.findByID({
      collection: 'entries',
      id,
      draft: true,
      depth: 0,
      req,
      overrideAccess: true,
    }),
  )
}

/** The text of an entry that is in force: the published one. `null` while nothing is. */
export async function publishedEntry(req: PayloadRequest, id: number): Promise<Entry | null> {
  const found = await req.payload.findByID({
    collection: 'entries',
    id,
    draft: false,
    depth: 0,
    req,
    overrideAccess: true,
    disableErrors: true,
  })
  return found?._status === 'published' ? asEntry(found) : null
}

/** Stands for the number of an entry that somebody tries to create. */
export const NEW_ENTRY = 0
const EMPTY_ENTRY: Entry = {
  id: NEW_ENTRY,
  locale: DEFAULT_LOCALE,
  question: '',
  createdAt: '',
  updatedAt: '',
}

/**
 * Loads an entry for a step of the workflow. A translation takes its shared fields from its source
 * as published, never from a newer draft of it.
 */
export async function loadEntry(
  req: PayloadRequest,
  id: number,
  changes: Partial<Entry> = {},
): Promise<LoadedEntry> {
  const saved = id === NEW_ENTRY ? EMPTY_ENTRY : await newestEntry(req, id)
  const entry: Entry = { ...saved, ...changes, id }
  if (!entry.translationOf)
    return { entry, shared: entry, sourcePublished: true, hash: textHash(entry, entry) }
  const source = await publishedEntry(req, sourceIdOf(entry))
  // Before the first publication there is nothing else to sign with; the signature ends if it
  // changes.
  const shared: SharedFields = source ?? (await newestEntry(req, sourceIdOf(entry)))
  return { entry, shared, sourcePublished: source !== null, hash: textHash(entry, shared) }
}

/**
 * The same for many entries that are there, in the order of their numbers, by two reads however
 * many they are. A translation whose original readers can not see has no shared fields of its own
 * yet.
 */
export async function loadEntries(
  req: PayloadRequest,
  ids: readonly number[],
): Promise<LoadedEntry[]> {
  const find = async (wanted: readonly number[], draft: boolean): Promise<Entry[]> =>
    wanted.length === 0
      ? []
      : (
          await req.payload.find({
            collection: 'entries',
            where: { id: { in: [...wanted] } },
            draft,
            depth: 0,
            pagination: false,
            sort: 'id',
            req,
            overrideAccess: true,
          })
        ).docs.map(asEntry)
  const entries = await find(ids, true)
  const sources = await find(
    [...new Set(entries.flatMap(({ translationOf }) => translationOf ?? []))],
    false,
  )
  const inForce = new Map(
    sources.filter(({ _status }) => _status === 'published').map((source) => [source.id, source]),
  )
  return entries.map((entry) => {
    const shared = entry.translationOf ? inForce.get(entry.translationOf) : entry
    return {
      entry,
      shared: shared ?? entry,
      sourcePublished: shared !== undefined,
      hash: textHash(entry, shared ?? entry),
    }
  })
}
