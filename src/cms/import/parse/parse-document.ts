import type { Locale } from '../../../i18n/locales.ts'
import { decode, decodePage } from '../read/decode.ts'
import type { DocumentFault } from '../read/faults.ts'
import { findLengthFault } from '../read/limits.ts'
import type { Pair } from '../read/pair.ts'
import type { FileBytes } from '../read/read-bytes.ts'
import { parseHtml } from './formats/html.ts'
import { parseMarkdown } from './formats/markdown/markdown.ts'
import { namesColumns, type ColumnNames } from './formats/table/csv-columns.ts'
import { parseCsv } from './formats/table/csv.ts'
import { parsePlainText } from './formats/text/plain-text.ts'
import type { KnownPicture } from './shared/known-pictures.ts'
import { linesOf } from './shared/lines.ts'
import type { ImportNotice } from './shared/notices.ts'
import type { Parsed } from './shared/parsed.ts'
import type { QuestionFacts } from './shared/question-facts.ts'
import { parseSite } from './sites/read-site.ts'
import { skeletonOf, type Skeleton } from './skeleton.ts'
import { validatePairs } from './validate-pairs.ts'

/** How documents are stored (`workflow.import_documents.format`). */
export type Format = 'text' | 'markdown' | 'word' | 'table' | 'page'

/** A parsed document. Its `name` identifies it in later imports. */
export type ParsedDocument = {
  file: string
  name: string
  format: Format
  pairs: Pair[]
  skeleton: Skeleton | null
  faults: DocumentFault[]
  /** What was left out of the document, or kept in another form, in its order. */
  notices: ImportNotice[]
  facts?: ReadonlyMap<Pair, QuestionFacts>
}

const FORMATS: Record<string, Format> = {
  '': 'text',
  '.txt': 'text',
  '.text': 'text',
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.mdx': 'markdown',
  '.docx': 'word',
  '.csv': 'table',
  '.tsv': 'table',
  '.html': 'page',
  '.htm': 'page',
  '.xhtml': 'page',
}

/** Exports of sites and help desks. They are stored as pages. */
const SITE_EXPORTS = new Set(['.xml', '.json'])

/** What a person says about a document that helps to read it. */
export type ReadOptions = { columns?: ColumnNames; pictures?: readonly KnownPicture[] }

export const TEXT_PARSERS: Record<
  Exclude<Format, 'word'>,
  (file: string, text: string, options: ReadOptions & { locale?: Locale }) => Parsed
> = {
  text: parsePlainText,
  markdown: (file, text, { pictures }) => parseMarkdown(file, text, pictures),
  table: (file, text, { columns, locale }) => parseCsv(file, text, { columns, locale }),
  page: (file, text, { pictures }) => parseHtml(file, text, { pictures }),
}

/** Parses a document in the format that its extension says. Returns faults instead of throwing. */
export async function parseDocument(
  { file, name, extension, bytes }: FileBytes,
  locale: Locale,
  options: ReadOptions = {},
): Promise<ParsedDocument> {
  const isSite = SITE_EXPORTS.has(extension)
  const format = isSite ? 'page' : FORMATS[extension]
  const document = (
    { pairs, faults, notices = [], facts }: Parsed,
    skeleton: Skeleton | null = null,
  ): ParsedDocument => ({
    file,
    name,
    format: format ?? 'text',
    pairs,
    skeleton,
    faults,
    notices,
    facts,
  })
  const refused = (...faults: DocumentFault[]) => document({ pairs: [], faults })
  const validated = (parsed: Parsed, skeleton?: Skeleton | null) => {
    const faults = [...parsed.faults, ...validatePairs(file, parsed.pairs, locale)]
    return document({ ...parsed, faults }, skeleton)
  }

  if (!format) return refused(...formatFaults(file, extension, bytes))
  if (format === 'word') {
    // Loaded only for Word documents: its libraries are large, and the desk loads this file too.
    const { parseDocx } = await import('./formats/docx.ts')
    return validated(await parseDocx(file, bytes))
  }
  const decoded = (format === 'page' ? decodePage : decode)(file, bytes)
  if (Array.isArray(decoded)) return refused(...decoded)
  if (isSite) return validated(parseSite(file, decoded.text, locale))
  const tooLong =
    format === 'text' || format === 'markdown' ? findLengthFault(file, decoded.text) : null
  if (tooLong) return refused(tooLong)
  const table = format === 'text' ? findTableFault(file, name, decoded.text) : null
  if (table) return refused(table)
  const parsed = TEXT_PARSERS[format](file, decoded.text, { ...options, locale })
  return validated(
    parsed,
    parsed.lossy || decoded.encoding === 'other'
      ? null
      : skeletonOf(decoded.text, decoded.encoding, parsed.pairs),
  )
}

/** Excel saves “Unicode text” under a name that says nothing of a table. */
function findTableFault(file: string, name: string, text: string): DocumentFault | null {
  const [head = ''] = linesOf(text)
  if (!head.includes('\t') || !namesColumns(head.split('\t'))) return null
  return {
    file,
    line: 1,
    code: 'format',
    message: {
      key: 'faults.tableAsText',
      values: { name: `${name.replace(/\.[^.]*$/, '')}.csv` },
    },
  }
}

/** Why a document with another extension is refused. */
function formatFaults(file: string, extension: string, bytes: Uint8Array): DocumentFault[] {
  if (extension === '.docm')
    return [
      {
        file,
        line: null,
        code: 'unsafe',
        message: { key: 'faults.macros' },
      },
    ]
  const decoded = decode(file, bytes)
  if (Array.isArray(decoded)) return decoded
  const known = [...Object.keys(FORMATS).filter(Boolean), ...SITE_EXPORTS].join(', ')
  return [
    {
      file,
      line: null,
      code: 'format',
      message: { key: 'faults.format', values: { format: extension, known } },
    },
  ]
}
