import type { SerializedEditorState } from '@payloadcms/richtext-lexical/lexical'
import type { Sql } from '../../../core/sql.ts'
import type { Field } from '../../../fields/field.ts'
import { localeFacts, type Locale } from '../../../i18n/locales.ts'
import type { EntryText } from '../../checks/rule.ts'
import { blocksFrom } from '../../entries/rich-blocks.ts'
import type { Format } from '../parse/parse-document.ts'
import type { QuestionFacts } from '../parse/shared/question-facts.ts'
import type { Skeleton } from '../parse/skeleton.ts'
import { textHash } from '../plan/hash.ts'
import { encode } from './encode.ts'
import { factCells, factColumns, factsOf, readTopicSlugs, sidecarOf } from './facts.ts'
import { escapeHtml, needsMarkers, render, tableCell, type ExportFormat } from './render.ts'

type ExportItem = {
  text: EntryText
  facts: QuestionFacts
  isUnchanged: boolean
  verbatim: string
  gap: string | null
}
type ItemRow = {
  question: string
  answer: SerializedEditorState | null
  written_hash: string
  verbatim: string
  text_hash: string
  base: EntryText
}

const NEWEST = 'public._entries_v v on v.parent_id = e.id and v.latest'

/**
 * A document as it was imported, with what has changed on the desk since: the bytes of the document
 * itself where nobody has changed anything. `null` when no such document was imported.
 */
export async function exportDocument(
  sql: Sql,
  document: string,
  locale: Locale,
): Promise<Uint8Array | null> {
  const [found] = await sql<{ format: Format; skeleton: Skeleton | null }>(
    'select format, skeleton from workflow.import_documents where document = $1 and locale = $2',
    [document, locale],
  )
  if (!found) return null
  const rows = await sql<ItemRow>(
    `select v.version_question as question, v.version_answer as answer, i.written_hash, i.verbatim,
      i.text_hash, i.base, ${factColumns()}
       from workflow.import_items i join public.entries e on e.id = i.entry_id
       left join ${NEWEST}
      where i.document = $1 and i.locale = $2 and i.gone_at is null order by i.position, i.entry_id`,
    [document, locale],
  )
  const topics = await readTopicSlugs(sql)
  const { skeleton } = found
  const format: ExportFormat = found.format === 'word' ? 'markdown' : found.format
  const hasSkeleton = skeleton !== null && skeleton.gaps.length === rows.length
  const newline = skeleton ? lineEnding(skeleton) : '\n'
  const items = rows.map((row, index): ExportItem => {
    const text = { question: row.question, answer: blocksFrom(row.answer) }
    return {
      text,
      facts: factsOf(row, topics),
      isUnchanged: textHash(text) === row.written_hash,
      verbatim: row.verbatim,
      gap: skeleton?.gaps[index] ?? null,
    }
  })
  const needsNewMarkers =
    format === 'text' &&
    items.some(({ isUnchanged: untouched, text }) => !untouched && needsMarkers(text))
  if (!hasSkeleton || needsNewMarkers || found.format === 'page' || found.format === 'table') {
    if (hasSkeleton && items.every(({ isUnchanged: untouched }) => untouched))
      return encode(
        skeleton.before + items.map(({ verbatim, gap }) => verbatim + (gap ?? '')).join(''),
        skeleton.encoding,
      )
    return Buffer.from(
      renderDocument(
        items.map(({ text }) => text),
        format,
        locale,
        items.map(({ facts }) => facts),
      ),
    )
  }
  return encode(
    skeleton.before +
      items
        .map(
          ({ isUnchanged: untouched, verbatim, gap, text }) =>
            (untouched ? verbatim : render(text, format, newline)) + (gap ?? newline.repeat(2)),
        )
        .join(''),
    skeleton.encoding,
  )
}

const lineEnding = ({ before, gaps }: Skeleton): string =>
  /\r\n|\r|\n/.exec(before + gaps.join(''))?.[0] ?? '\n'

/**
 * The documents that a language was imported from, with the number of answers that came from none.
 */
export async function listDocuments(
  sql: Sql,
  locale: Locale,
): Promise<{ documents: string[]; others: number }> {
  const rows = await sql<{ document: string }>(
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

/** The question, answer and facts of every entry of a language. */
async function readLanguage(sql: Sql, locale: Locale) {
  const rows = await sql<Pick<ItemRow, 'question' | 'answer'>>(
    `select coalesce(v.version_question, '') as question, v.version_answer as answer,
       ${factColumns()}
       from public.entries e left join ${NEWEST}
       left join workflow.import_items i on i.entry_id = e.id
      where e.locale = $1 order by i.document nulls last, i.position, e.id`,
    [locale],
  )
  const topics = await readTopicSlugs(sql)
  return rows.map((row) => ({
    question: row.question,
    answer: blocksFrom(row.answer),
    facts: factsOf(row, topics),
  }))
}

/** Every answer of a language, in a format that the importer reads. */
export async function exportLanguage(
  sql: Sql,
  locale: Locale,
  format: ExportFormat,
): Promise<Uint8Array> {
  const pairs = await readLanguage(sql, locale)
  return Buffer.from(
    renderDocument(
      pairs,
      format,
      locale,
      pairs.map(({ facts }) => facts),
    ),
  )
}

/**
 * The facts of a document's questions, or of all questions of a language, as a sidecar file; null
 * where there are none. A table has them in its columns.
 */
export async function exportSidecar(
  sql: Sql,
  locale: Locale,
  document?: string,
): Promise<string | null> {
  if (document === undefined) return sidecarOf(await readLanguage(sql, locale))
  const rows = await sql<{ question: string }>(
    `select v.version_question as question, ${factColumns()}
       from workflow.import_items i join public._entries_v v on v.parent_id = i.entry_id and v.latest
      where i.document = $1 and i.locale = $2 and i.gone_at is null order by i.position, i.entry_id`,
    [document, locale],
  )
  const topics = await readTopicSlugs(sql)
  return sidecarOf(rows.map((row) => ({ question: row.question, facts: factsOf(row, topics) })))
}

/** Pairs as one document; a table has their facts beside them. */
export function renderDocument(
  texts: readonly EntryText[],
  format: ExportFormat,
  locale: Locale,
  facts: readonly QuestionFacts[] = [],
  fields?: readonly Field[],
): string {
  const markers = format === 'text' && texts.some(needsMarkers)
  const pairs = texts.map((text) => render(text, format, '\n', markers))
  if (format === 'table') {
    const columns = factCells(facts, fields)
    const rows = pairs.map((pair, index) =>
      [pair, ...columns.map(({ cells }) => tableCell(cells[index] ?? ''))].join(','),
    )
    const head = ['question', 'answer', ...columns.map(({ heading }) => heading)].join(',')
    return `${head}\n${rows.join('\n')}\n`
  }
  if (format !== 'page') return `${pairs.join('\n\n')}\n`
  const { dir } = localeFacts(locale)
  return `<!doctype html>\n<html lang="${locale}" dir="${dir}">\n<head><meta charset="utf-8"><title>${escapeHtml('Questions and answers')}</title></head>\n<body>\n${pairs.join('\n')}\n</body>\n</html>\n`
}
