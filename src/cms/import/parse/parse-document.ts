import type { Locale } from '../../../i18n/locales.ts'
import { decode, type Encoding } from '../read/decode.ts'
import type { DocumentFault } from '../read/faults.ts'
import { findLengthFault } from '../read/limits.ts'
import type { Pair } from '../read/pair.ts'
import type { FileBytes } from '../read/read-bytes.ts'
import { parseCsv } from './csv.ts'
import { parseHtml } from './html.ts'
import { parseMarkdown } from './markdown.ts'
import { linesOf, parsePlainText, type Parsed } from './plain-text.ts'
import type { QuestionFacts } from './sidecar.ts'
import { validatePairs } from './validate-pairs.ts'

/**
 * What lies around the pairs of a text document, so that an export can give the same bytes back.
 */
export type Skeleton = { encoding: Encoding; before: string; gaps: string[] }
export type Format = 'text' | 'markdown' | 'word' | 'table' | 'page'
export type ParsedDocument = {
  file: string
  name: string
  format: Format
  pairs: Pair[]
  skeleton: Skeleton | null
  faults: DocumentFault[]
  facts?: ReadonlyMap<Pair, QuestionFacts>
}

const FORMATS: Record<string, Format> = {
  '': 'text',
  '.txt': 'text',
  '.text': 'text',
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.docx': 'word',
  '.csv': 'table',
  '.tsv': 'table',
  '.html': 'page',
  '.htm': 'page',
}

/**
 * Reads the pairs of a document's bytes in the format that its name tells. Faults instead of
 * exceptions.
 */
export async function parseDocument(
  { file, name, extension, bytes }: FileBytes,
  locale: Locale,
): Promise<ParsedDocument> {
  const format = FORMATS[extension]
  const empty = { file, name, format: format ?? 'text', pairs: [], skeleton: null }
  if (!format && extension !== '.docm') {
    const decoded = decode(file, bytes)
    return {
      ...empty,
      faults: Array.isArray(decoded)
        ? decoded
        : [
            {
              file,
              line: null,
              code: 'format',
              message: `“${extension}” is no format that can be imported. There are: ${Object.keys(FORMATS).filter(Boolean).join(', ')}.`,
            },
          ],
    }
  }
  if (extension === '.docm')
    return {
      ...empty,
      faults: [
        {
          file,
          line: null,
          code: 'unsafe',
          message: 'This document has macros. Save it as .docx without them.',
        },
      ],
    }
  if (format === 'word') {
    // Loaded only for a Word document: its libraries are large, and the desk loads this file too.
    const { parseDocx } = await import('./docx.ts')
    return validated(empty, await parseDocx(file, bytes), locale)
  }
  const decoded = decode(file, bytes)
  if (Array.isArray(decoded)) return { ...empty, faults: decoded }
  const limit =
    format === 'text' || format === 'markdown' ? findLengthFault(file, decoded.text) : null
  if (limit) return { ...empty, faults: [limit] }
  const parsed = PARSERS[format ?? 'text'](file, decoded.text)
  return {
    ...validated(empty, parsed, locale),
    skeleton: parsed.lossy ? null : skeletonOf(decoded.text, decoded.encoding, parsed.pairs),
  }
}

type ParseResult = Parsed & { facts?: ReadonlyMap<Pair, QuestionFacts> }
const PARSERS: Record<Format, (file: string, text: string) => ParseResult> = {
  text: parsePlainText,
  markdown: parseMarkdown,
  table: parseCsv,
  page: parseHtml,
  word: parsePlainText,
}

const validated = (
  empty: ParsedDocument | Omit<ParsedDocument, 'faults'>,
  { pairs, faults, facts }: ParseResult,
  locale: Locale,
): ParsedDocument => ({
  ...empty,
  pairs,
  facts,
  faults: [...faults, ...validatePairs(empty.file, pairs, locale)],
})

/** The text before the first pair, and what follows each pair up to the next one. */
function skeletonOf(text: string, encoding: Encoding, pairs: readonly Pair[]): Skeleton {
  const ranges = pairs.flatMap(({ range }) => range ?? [])
  if (ranges.length > 0)
    return {
      encoding,
      before: text.slice(0, ranges[0]?.from),
      gaps: ranges.map(({ to }, index) => text.slice(to, ranges[index + 1]?.from)),
    }
  const lines = linesOf(text)
  const between = (from: number, to: number) => lines.slice(from, to).join('')
  const gaps = pairs.map((pair, index) => {
    const ending = /(\r\n|\r|\n)$/.exec(lines[pair.lastLine - 1] ?? '')?.[0] ?? ''
    return ending + between(pair.lastLine, (pairs[index + 1]?.firstLine ?? lines.length + 1) - 1)
  })
  return { encoding, before: between(0, (pairs[0]?.firstLine ?? 1) - 1), gaps }
}
