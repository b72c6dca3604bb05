import type { PayloadRequest } from 'payload'
import { insertListRows } from '../../core/payload/list-rows.ts'
import {
  columnOf,
  insertEntries,
  insertVersions,
  versionColumns,
} from '../../core/payload-tables.ts'
import type { Sql } from '../../core/sql.ts'
import type { Locale } from '../../i18n/locales.ts'
import type { Entry, EntryContent } from '../entries/entry.ts'
import { refreshListRows, syncListRows } from '../entries/list/sync-list-row.ts'
import { picturesIn, withStoredPictures } from '../entries/picture/stored-picture.ts'
import { currentPictures } from '../pictures/current-pictures.ts'
import { reserveAddresses } from './addresses.ts'
import {
  addressesFor,
  addressesForUnnamed,
  refuseFaultyDraft,
  refuseWrongOriginals,
} from './draft-rules.ts'
import { listsOf, storedContent } from './entry-columns.ts'
import { insertSources } from './source-rows.ts'

/** Where an import found an entry. */
type Origin = {
  document: string
  key: string
  firstLine: number
  lastLine: number
  verbatim: string
  textHash: string
  importedAt: string
}
export type NewDraft = Partial<EntryContent> &
  Pick<Entry, 'question'> & { translationOf: number | null; origin: Origin }
export type Revision = Pick<Entry, 'question' | 'answer'> & { entryId: number; origin: Origin }

const originColumns = (origin: Origin) =>
  Object.fromEntries(
    Object.entries(origin).map(([name, value]) => [`origin_${columnOf(name)}`, value]),
  )

/** Drafts with the pictures of their answers as they are now. */
async function withPictures<Draft extends Pick<Entry, 'answer'>>(
  sql: Sql,
  drafts: readonly Draft[],
  locale: Locale,
): Promise<Draft[]> {
  const ids = drafts.flatMap(({ answer }) => picturesIn(answer).map(({ picture }) => picture))
  const current = await currentPictures(sql, ids, locale)
  return drafts.map((draft) =>
    draft.answer ? { ...draft, answer: withStoredPictures(draft.answer, current) } : draft,
  )
}

/**
 * Creates drafts in one language for an import, in its transaction, by a few statements however
 * many there are. Holds them to the same rules and writes the same rows as creating them one by one
 * through Payload (docs/decisions/2026-11-24-imports-in-bulk.md). Returns their ids, in order.
 * Throws a ValidationError.
 */
export async function createDrafts(
  req: PayloadRequest,
  sql: Sql,
  locale: Locale,
  given: readonly NewDraft[],
  now: Date,
): Promise<number[]> {
  for (const draft of given) refuseFaultyDraft(req, draft)
  const drafts = await withPictures(sql, given, locale)
  await refuseWrongOriginals(req, sql, locale, drafts)
  const slugs = await addressesFor(sql, locale, drafts)
  const author = req.user?.id ?? null
  const ids = await insertEntries(
    sql,
    drafts.map((draft, index) => {
      const { columns, relations } = storedContent({ ...draft, slug: slugs[index] })
      return {
        relations,
        columns: {
          ...columns,
          ...originColumns(draft.origin),
          locale,
          translation_of_id: draft.translationOf,
          state: 'draft',
          author_id: author,
        },
      }
    }),
    now,
  )
  await insertSources(
    sql,
    drafts.map(({ sources }, index) => ({ id: ids[index] ?? 0, sources })),
  )
  await insertListRows(
    sql,
    drafts.flatMap((draft, index) => listsOf(draft, ids[index] ?? 0)),
  )
  await reserveAddresses(
    req,
    ids.flatMap((entryId, index) =>
      slugs[index] ? [{ locale, slug: slugs[index], entryId }] : [],
    ),
  )
  await syncListRows(
    sql,
    drafts.map((draft, index) => ({
      ...draft,
      id: ids[index] ?? 0,
      locale,
      slug: slugs[index],
      state: 'draft',
      author,
      updatedAt: now.toISOString(),
    })),
  )
  return ids
}

/**
 * Puts a new draft on top of each of many entries (each once); what readers see stays. Rules and
 * rows as with `createDrafts`.
 */
export async function reviseDrafts(
  req: PayloadRequest,
  sql: Sql,
  locale: Locale,
  given: readonly Revision[],
  now: Date,
): Promise<void> {
  for (const draft of given) refuseFaultyDraft(req, draft)
  const revisions = await withPictures(sql, given, locale)
  const slugs = await addressesForUnnamed(req, sql, locale, revisions)
  await insertVersions(
    sql,
    revisions.map(({ entryId, question, answer, origin }) => ({
      entryId,
      columns: versionColumns({
        question,
        answer,
        state: 'draft',
        ...originColumns(origin),
        updated_at: now.toISOString(),
        _status: 'draft',
        ...(req.user ? { author_id: req.user.id } : {}),
        ...(slugs.has(entryId) ? { slug: slugs.get(entryId) } : {}),
      }),
    })),
    now,
  )
  await refreshListRows(
    sql,
    revisions.map(({ entryId }) => entryId),
  )
}
