import type { SerializedEditorState } from '@payloadcms/richtext-lexical/lexical'
import type { Row } from '../../../core/row.ts'
import type { Sql } from '../../../core/sql.ts'
import type { Locale } from '../../../i18n/locales.ts'
import { blocksFrom } from '../../entries/stored-blocks.ts'
import type { Format } from '../parse/parse-document.ts'
import type { Skeleton } from '../parse/skeleton.ts'
import { documentTextHash } from '../plan/hash.ts'
import { encode } from './encode.ts'
import { factColumns, factsOf, readTopicSlugs, sidecarOf, tableSays, type Slugs } from './facts.ts'
import { renderDocument, type DocumentPair } from './render-document.ts'
import { markdownPair, questionLevel } from './render-markdown.ts'
import { needsMarkers, render, type ExportFormat } from './render.ts'

/** A newest version; the join is an outer one. */
type Newest = { question: string; answer: SerializedEditorState | null }
const NEWEST = 'public._entries_v v on v.parent_id = e.id and v.latest'
const NEWEST_COLUMNS = `coalesce(v.version_question, '') as question, v.version_answer as answer`

const pairOf = (row: Newest, topics: Slugs): DocumentPair => ({
  question: row.question,
  answer: blocksFrom(row.answer),
  facts: factsOf(row, topics),
})

type ExportItem = DocumentPair & {
  /** The desk has not changed it since the import. */
  isUnchanged: boolean
  verbatim: string
  /** The document's text after it, up to the next one; '' without a skeleton. */
  gap: string
}

/**
 * Exports a document with what has changed on the desk since the import. If nothing has, returns
 * the document's own bytes. Another `format` than the document's writes all of it anew. `null` if no
 * such document was imported.
 */
export async function exportDocument(
  sql: Sql,
  document: string,
  locale: Locale,
  wanted?: ExportFormat,
): Promise<Uint8Array | null> {
  const [found] = await sql<
    Row<'workflow.import_documents'> & { format: Format; skeleton: Skeleton | null }
  >('select * from workflow.import_documents where document = $1 and locale = $2', [
    document,
    locale,
  ])
  if (!found) return null
  const { skeleton } = found
  const items = await loadItems(sql, document, locale, skeleton)
  const isSameLength = skeleton?.gaps.length === items.length
  const format: ExportFormat = found.format === 'word' ? 'markdown' : found.format
  if (wanted && wanted !== format) return Buffer.from(renderDocument(items, wanted, locale))
  if (skeleton && isSameLength) {
    if (items.every(({ isUnchanged }) => isUnchanged)) {
      const own = fillSkeleton(skeleton, items, format)
      if (format !== 'table' || tableSays(own, items)) return own
    }
    const needsNewMarkers =
      format === 'text' && items.some((item) => !item.isUnchanged && needsMarkers(item))
    const needsNewHeadings =
      format === 'markdown' &&
      items.some((item) => !item.isUnchanged && questionLevel(item.verbatim, item) === null)
    const fits = !needsNewMarkers && !needsNewHeadings
    if (fits && found.format !== 'page' && found.format !== 'table')
      return fillSkeleton(skeleton, items, format)
  }
  return Buffer.from(renderDocument(items, format, locale))
}

async function loadItems(
  sql: Sql,
  document: string,
  locale: Locale,
  skeleton: Skeleton | null,
): Promise<ExportItem[]> {
  const rows = await sql<Row<'workflow.import_items', 'written_hash' | 'verbatim'> & Newest>(
    `select ${NEWEST_COLUMNS}, ${factColumns()}, i.written_hash, i.verbatim
       from workflow.import_items i join public.entries e on e.id = i.entry_id
       left join ${NEWEST}
      where i.document = $1 and i.locale = $2 and i.gone_at is null order by i.position, i.entry_id`,
    [document, locale],
  )
  const topics = await readTopicSlugs(sql)
  return rows.map((row, index) => {
    const pair = pairOf(row, topics)
    return {
      ...pair,
      isUnchanged: documentTextHash(pair) === row.written_hash,
      verbatim: row.verbatim,
      gap: skeleton?.gaps[index] ?? '',
    }
  })
}

/** Puts items, verbatim where they are unchanged, back between the text that was around them. */
function fillSkeleton(
  { before, gaps, encoding }: Skeleton,
  items: readonly ExportItem[],
  format: ExportFormat,
): Uint8Array {
  const newline = /\r\n|\r|\n/.exec(before + gaps.join(''))?.[0] ?? '\n'
  const texts = items.map(
    (item) => (item.isUnchanged ? item.verbatim : renderIn(item, format, newline)) + item.gap,
  )
  return encode(before + texts.join(''), encoding)
}

/** A changed item as the rest of its document is: with a heading of the same level. */
const renderIn = (item: ExportItem, format: ExportFormat, newline: string): string =>
  format === 'markdown'
    ? markdownPair(item, questionLevel(item.verbatim, item) ?? undefined).replace(/\n/g, newline)
    : render(item, format, newline)

/** Lists the documents of a language, and counts the answers that came from none. */
export async function listDocuments(
  sql: Sql,
  locale: Locale,
): Promise<{ documents: string[]; others: number }> {
  const rows = await sql<Row<'workflow.import_documents', 'document'>>(
    `select document from workflow.import_documents where locale = $1
      order by imported_at, document`,
    [locale],
  )
  const [count] = await sql<{ n: number }>(
    `select count(*)::int as n from public.entries e where locale = $1 and not exists (select
      from workflow.import_items i where i.entry_id = e.id)`,
    [locale],
  )
  return { documents: rows.map(({ document }) => document), others: count?.n ?? 0 }
}

/** Loads every answer of a language, or those with the IDs, in the order of the documents. */
async function loadLanguage(
  sql: Sql,
  locale: Locale,
  ids: readonly number[] | null = null,
): Promise<DocumentPair[]> {
  const rows = await sql<Newest>(
    `select ${NEWEST_COLUMNS}, ${factColumns()}
       from public.entries e left join ${NEWEST}
       left join workflow.import_items i on i.entry_id = e.id
      where e.locale = $1
        and ($2::jsonb is null or e.id in (select jsonb_array_elements_text($2::jsonb)::int))
      order by i.document nulls last, i.position, e.id`,
    [locale, ids && JSON.stringify(ids)],
  )
  const topics = await readTopicSlugs(sql)
  return rows.map((row) => pairOf(row, topics))
}

/** Exports every answer of a language, in a format that the importer reads. */
export const exportLanguage = async (
  sql: Sql,
  locale: Locale,
  format: ExportFormat,
): Promise<Uint8Array> =>
  Buffer.from(renderDocument(await loadLanguage(sql, locale), format, locale))

/** The languages of answers, by their IDs. */
export async function localesOf(sql: Sql, ids: readonly number[]): Promise<Locale[]> {
  const rows = await sql<{ locale: NonNullable<Row<'public.entries'>['locale']> }>(
    `select distinct locale::text as locale from public.entries
      where id in (select jsonb_array_elements_text($1::jsonb)::int) order by 1`,
    [JSON.stringify(ids)],
  )
  return rows.map(({ locale }) => locale)
}

/** Exports some answers of a language, in a format that the importer reads. */
export const exportAnswers = async (
  sql: Sql,
  ids: readonly number[],
  locale: Locale,
  format: ExportFormat,
): Promise<Uint8Array> =>
  Buffer.from(renderDocument(await loadLanguage(sql, locale, ids), format, locale))

/**
 * Exports the facts of a document's questions, or of all questions of a language, as a sidecar
 * file; `null` if there are none. A table has them in its columns.
 */
export const exportSidecar = async (
  sql: Sql,
  locale: Locale,
  document?: string,
): Promise<string | null> =>
  sidecarOf(
    document === undefined
      ? await loadLanguage(sql, locale)
      : await loadItems(sql, document, locale, null),
  )
