import { ValidationError, type PayloadRequest } from 'payload'
import { insertRows } from '../../core/insert-rows.ts'
import type { Sql } from '../../core/sql.ts'
import type { Locale } from '../../i18n/locales.ts'
import { answerFault } from '../entries/answer-rules.ts'
import type { Entry } from '../entries/entry.ts'
import { syncListRows, refreshListRows } from '../entries/list/sync-list-row.ts'
import { slugFrom } from '../entries/slug.ts'
import { freeAddresses, reserveAddresses } from './addresses.ts'
import { addVersions, reserveIds } from './versions.ts'

type Origin = {
  document: string
  key: string
  firstLine: number
  lastLine: number
  verbatim: string
  textHash: string
  importedAt: string
}
export type NewDraft = Pick<
  Entry,
  'question' | 'answer' | 'riskTier' | 'sensitive' | 'jurisdiction'
> & { translationOf: number | null; topics: number[]; origin: Origin }
export type Revision = Pick<Entry, 'question' | 'answer'> & { entryId: number; origin: Origin }

const refuse = (req: PayloadRequest, path: string, label: string, message: string) =>
  new ValidationError({ collection: 'entries', errors: [{ path, label, message }], req })

function refuseUnsafeAnswers(req: PayloadRequest, texts: readonly Pick<Entry, 'answer'>[]): void {
  for (const { answer } of texts) {
    const fault = answerFault(answer)
    if (fault) throw refuse(req, 'answer', 'Full answer', fault)
  }
}

/** Each original is one, in another language, and without a translation into this one. */
async function refuseWrongOriginals(
  req: PayloadRequest,
  sql: Sql,
  locale: Locale,
  drafts: readonly NewDraft[],
): Promise<void> {
  const wanted = drafts.flatMap(({ translationOf }) => translationOf ?? [])
  if (wanted.length === 0) return
  const [fine] = await sql<{ n: number }>(
    `select count(*)::int as n from public.entries e
      where e.id in (select jsonb_array_elements_text($1::jsonb)::int)
        and e.translation_of_id is null and e.locale::text <> $2
        and not exists (select from public.entries t where t.translation_of_id = e.id
          and t.locale::text = $2)`,
    [JSON.stringify(wanted), locale],
  )
  if (fine?.n !== wanted.length)
    throw refuse(
      req,
      'translationOf',
      'Translation of',
      'An original of this document has a translation into this language already, or is none itself.',
    )
}

/** The addresses of new drafts; `null` for a translation that still has its original's question. */
async function addressesFor(
  sql: Sql,
  locale: Locale,
  drafts: readonly Pick<NewDraft, 'question' | 'translationOf'>[],
): Promise<(string | null)[]> {
  const originals = drafts.flatMap(({ translationOf, question }) =>
    translationOf ? [{ id: translationOf, question }] : [],
  )
  const same =
    originals.length === 0
      ? []
      : await sql<{ id: number }>(
          `select o.id from jsonb_to_recordset($1::jsonb) o (id int, question text)
      where exists (select from public._entries_v v where v.parent_id = o.id
        and v.version_question = o.question)`,
          [JSON.stringify(originals)],
        )
  const without = new Set(same.map(({ id }) => id))
  const named = drafts.map(
    ({ translationOf }) => translationOf === null || !without.has(translationOf),
  )
  const free = await freeAddresses(
    sql,
    locale,
    drafts.filter((_, index) => named[index]).map(({ question }) => slugFrom(question)),
  )
  return named.map((each) => (each ? (free.shift() ?? null) : null))
}

const originColumns = ({
  document,
  key,
  firstLine,
  lastLine,
  verbatim,
  textHash,
  importedAt,
}: Origin) => ({
  origin_document: document,
  origin_key: key,
  origin_first_line: firstLine,
  origin_last_line: lastLine,
  origin_verbatim: verbatim,
  origin_text_hash: textHash,
  origin_imported_at: importedAt,
})

const versionColumns = (columns: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(columns).map(([column, value]) => [`version_${column}`, value]))

/**
 * Creates drafts in one language, by a few statements however many there are: the bulk door of the
 * importer, for an import's own transaction. Holds them to the same rules and writes the same rows
 * as creating them one by one through Payload (docs/decisions/2026-11-24-imports-in-bulk.md). Gives
 * back their numbers, in order. Throws a ValidationError.
 */
export async function createDrafts(
  req: PayloadRequest,
  sql: Sql,
  locale: Locale,
  drafts: readonly NewDraft[],
  now: Date,
): Promise<number[]> {
  refuseUnsafeAnswers(req, drafts)
  await refuseWrongOriginals(req, sql, locale, drafts)
  const slugs = await addressesFor(sql, locale, drafts)
  const ids = await reserveIds(sql, 'public.entries', drafts.length)
  const versions = await reserveIds(sql, 'public._entries_v', drafts.length)
  const at = now.toISOString()
  const rows = drafts.map(
    ({ question, answer, translationOf, riskTier, sensitive, jurisdiction, origin }, index) => ({
      question,
      answer,
      locale,
      translation_of_id: translationOf,
      state: 'draft',
      slug: slugs[index] ?? null,
      risk_tier: riskTier ?? 'medium',
      sensitive: sensitive ?? false,
      jurisdiction: jurisdiction ?? null,
      author_id: req.user?.id ?? null,
      ...originColumns(origin),
      updated_at: at,
      created_at: at,
      _status: 'draft',
    }),
  )
  await insertRows(
    sql,
    'public.entries',
    rows.map((row, index) => ({ id: ids[index], ...row })),
  )
  await insertRows(
    sql,
    'public._entries_v',
    rows.map((row, index) => ({
      id: versions[index],
      parent_id: ids[index],
      ...versionColumns(row),
      created_at: at,
      updated_at: at,
      latest: true,
    })),
  )
  const topics = (parents: readonly number[], path: string) =>
    drafts.flatMap(({ topics: each }, index) =>
      each.map((topic, place) => ({
        order: place + 1,
        parent_id: parents[index],
        path,
        topics_id: topic,
      })),
    )
  await insertRows(sql, 'public.entries_rels', topics(ids, 'topics'))
  await insertRows(sql, 'public._entries_v_rels', topics(versions, 'version.topics'))
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
      author: req.user?.id ?? null,
      updatedAt: at,
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
  revisions: readonly Revision[],
  now: Date,
): Promise<void> {
  refuseUnsafeAnswers(req, revisions)
  const slugs = await addressesForUnnamed(req, sql, locale, revisions)
  const at = now.toISOString()
  await addVersions(
    sql,
    revisions.map(({ entryId, question, answer, origin }) => ({
      entryId,
      columns: {
        ...versionColumns({
          question,
          answer,
          state: 'draft',
          ...originColumns(origin),
          updated_at: at,
          _status: 'draft',
        }),
        ...(req.user ? { version_author_id: req.user.id } : {}),
        ...(slugs.has(entryId) ? { version_slug: slugs.get(entryId) } : {}),
      },
    })),
    now,
  )
  await refreshListRows(
    sql,
    revisions.map(({ entryId }) => entryId),
  )
}

/**
 * Addresses for those that have none: translations that had their original's question until now.
 */
async function addressesForUnnamed(
  req: PayloadRequest,
  sql: Sql,
  locale: Locale,
  revisions: readonly Revision[],
): Promise<Map<number, string>> {
  const rows = await sql<{ id: number; translationOf: number | null }>(
    `select parent_id as id, version_translation_of_id as "translationOf" from public._entries_v
      where latest and coalesce(version_slug, '') = ''
        and parent_id in (select jsonb_array_elements_text($1::jsonb)::int)`,
    [JSON.stringify(revisions.map(({ entryId }) => entryId))],
  )
  const unnamed = rows.map(({ id, translationOf }) => ({
    id,
    translationOf,
    question: revisions.find(({ entryId }) => entryId === id)?.question ?? '',
  }))
  const slugs = await addressesFor(sql, locale, unnamed)
  const named = unnamed.flatMap(({ id }, index) =>
    slugs[index] ? [{ locale, slug: slugs[index], entryId: id }] : [],
  )
  await reserveAddresses(req, named)
  return new Map(named.map(({ entryId, slug }) => [entryId, slug]))
}
