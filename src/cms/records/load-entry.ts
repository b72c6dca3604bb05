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
 * Locks an entry until the transaction ends. Takes a shared lock on the original of a translation
 * first, because what happens to an original happens to its translations too; so all transactions
 * lock the two in the same order. Throws NotFound.
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

/** The published text of an entry, at depth 0; null if nothing is published. */
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

/** The id by which `loadEntry` knows an entry that is being created. */
export const NEW_ENTRY_ID = 0
const EMPTY_ENTRY: Entry = {
  id: NEW_ENTRY_ID,
  locale: DEFAULT_LOCALE,
  question: '',
  createdAt: '',
  updatedAt: '',
}

/**
 * Loads an entry for a step of the workflow, with `changes` to its newest text. A translation takes
 * its shared fields from the published original, not from a newer draft of it.
 */
export async function loadEntry(
  req: PayloadRequest,
  id: number,
  changes: Partial<Entry> = {},
): Promise<LoadedEntry> {
  const saved = id === NEW_ENTRY_ID ? EMPTY_ENTRY : await newestEntry(req, id)
  const entry: Entry = { ...saved, ...changes, id }
  if (!entry.translationOf)
    return { entry, shared: entry, sourcePublished: true, hash: textHash(entry, entry) }
  const source = await publishedEntry(req, sourceIdOf(entry))
  // Before the first publication there is nothing else to sign with; the signature ends if it
  // changes.
  const shared: SharedFields = source ?? (await newestEntry(req, sourceIdOf(entry)))
  return { entry, shared, sourcePublished: source !== null, hash: textHash(entry, shared) }
}
