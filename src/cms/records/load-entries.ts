import { NotFound, type PayloadRequest } from 'payload'
import { sqlOf } from '../../core/request-sql.ts'
import type { Row } from '../../core/row.ts'
import type { Sql } from '../../core/sql.ts'
import { asEntry, sourceIdOf, type Entry } from '../entries/entry.ts'
import { textHash } from '../entries/text-hash.ts'
import { lockEntry, type LoadedEntry } from './load-entry.ts'

/**
 * Locks entries as `lockEntry` does, one question after the other and originals first, which is the
 * order of all who lock several. Returns their ids in that order. Throws NotFound.
 */
export async function lockEntries(
  req: PayloadRequest,
  sql: Sql,
  ids: readonly number[],
): Promise<number[]> {
  const rows = await sql<
    Row<'public.entries', 'id'> & { original: Row<'public.entries'>['translation_of_id'] }
  >(
    `select id, translation_of_id as original from public.entries where id = any($1::int[])
      order by coalesce(translation_of_id, id), translation_of_id nulls first, id`,
    [[...ids]],
  )
  if (rows.length < ids.length) throw new NotFound(req.t)
  const ordered = rows.map(({ id }) => id)
  if (rows.every(({ original }) => original === null || ids.includes(original)))
    await sql(
      `select from public.entries where id = any($1::int[])
        order by coalesce(translation_of_id, id), translation_of_id nulls first, id for update`,
      [ordered],
    )
  else for (const id of ordered) await lockEntry(req, sql, id)
  return ordered
}

/** The texts of entries by id, at depth 0: the newest ones, or what `public.entries` has. */
export async function findEntries(
  req: PayloadRequest,
  ids: readonly number[],
  draft: boolean,
): Promise<Map<number, Entry>> {
  if (ids.length === 0) return new Map()
  const { docs } = await req.payload.find({
    collection: 'entries',
    where: { id: { in: [...new Set(ids)] } },
    draft,
    depth: 0,
    pagination: false,
    sort: 'id',
    req,
    overrideAccess: true,
  })
  return new Map(docs.map((document) => [document.id, asEntry(document)]))
}

/** The published texts of entries by id, at depth 0; those that are not published are missing. */
export async function publishedEntries(
  req: PayloadRequest,
  ids: readonly number[],
): Promise<Map<number, Entry>> {
  if (ids.length === 0) return new Map()
  const rows = await sqlOf(req)<Row<'public.entries', 'id'>>(
    `select id from public.entries where id = any($1::int[]) and _status = 'published'`,
    [[...new Set(ids)]],
  )
  return findEntries(
    req,
    rows.map(({ id }) => id),
    false,
  )
}

/**
 * Loads entries as `loadEntry` does, in the given order, by a few queries, with changes to their
 * newest texts. An original that is among them counts as published: they go out together.
 */
export async function loadTogether(
  req: PayloadRequest,
  ids: readonly number[],
  changesTo: (entry: Entry) => Partial<Entry> = () => ({}),
): Promise<LoadedEntry[]> {
  const newest = await findEntries(req, ids, true)
  for (const [id, entry] of newest) newest.set(id, { ...entry, ...changesTo(entry), id })
  const entries = ids.map((id) => {
    const entry = newest.get(id)
    if (!entry) throw new NotFound(req.t)
    return entry
  })
  const outside = entries.flatMap(({ translationOf }) =>
    translationOf && !newest.has(translationOf) ? [translationOf] : [],
  )
  const published = await publishedEntries(req, outside)
  const others = await findEntries(
    req,
    outside.filter((id) => !published.has(id)),
    true,
  )
  return entries.map((entry) => {
    const sourceId = sourceIdOf(entry)
    const inForce = newest.get(sourceId) ?? published.get(sourceId)
    const shared = inForce ?? others.get(sourceId) ?? entry
    return {
      ...{ entry, shared },
      sourcePublished: inForce !== undefined,
      hash: textHash(entry, shared),
    }
  })
}

/**
 * Loads many existing entries in the order of their ids, by two queries. The shared fields of a
 * translation whose original is not published are its own, which are empty.
 */
export async function loadEntries(
  req: PayloadRequest,
  ids: readonly number[],
): Promise<LoadedEntry[]> {
  const entries = [...(await findEntries(req, ids, true)).values()]
  const inForce = await publishedEntries(
    req,
    entries.flatMap(({ translationOf }) => translationOf ?? []),
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
