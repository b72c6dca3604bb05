import { CsvError, parse } from 'csv-parse/sync'
import { errorMessage } from '../../../../core/errors.ts'
import type { Field } from '../../../../fields/field.ts'
import type { DeskMessage } from '../../../../i18n/messages/desk.ts'
import type { DocumentFault } from '../../read/faults.ts'
import { normalizeText } from '../shared/normalize.ts'
import { headingsOf, importedFields } from '../shared/question-facts.ts'

const MAX_ROW_LENGTH = 200_000

/** A row of a table with its lines (from 1) in the document. `cell` is empty for no such column. */
export type TableRow = {
  firstLine: number
  lastLine: number
  cell: (column: string) => string
}

const TEXT_COLUMNS = ['question', 'answer'] as const

/** The columns by their headings in all languages. */
const columnsByHeading = (fields?: readonly Field[]): Map<string, string> =>
  new Map(
    [...TEXT_COLUMNS, ...importedFields(fields).map(({ name }) => name)].flatMap((name) =>
      headingsOf({ name }).map((heading) => [heading, name] as const),
    ),
  )

/**
 * Reads the rows of a table below its heading row, which names the columns. Returns a fault if the
 * table cannot be read or lacks the columns for questions and answers.
 */
export function readTable(
  file: string,
  lines: readonly string[],
  fields?: readonly Field[],
): TableRow[] | DocumentFault {
  const records: { cells: string[]; lastLine: number }[] = []
  try {
    parse(lines.join(''), {
      bom: true,
      delimiter: delimiterOf(lines[0] ?? ''),
      skip_empty_lines: true,
      relax_column_count: true,
      max_record_size: MAX_ROW_LENGTH,
      on_record: (cells: string[], { lines: lastLine }) => {
        records.push({ cells, lastLine })
        return null
      },
    })
  } catch (error) {
    return tableFault(file, error, (records.at(-1)?.lastLine ?? 0) + 1)
  }
  const [heading, ...body] = records
  const columns = columnsByHeading(fields)
  const indexOf = new Map(
    heading?.cells.flatMap((name, index) => {
      const column = columns.get(normalizeText(name).toLowerCase())
      return column ? [[column, index] as const] : []
    }),
  )
  const missing = TEXT_COLUMNS.filter((column) => !indexOf.has(column))
  if (missing.length > 0)
    return {
      file,
      line: 1,
      code: 'table',
      message:
        missing.length === 1
          ? { key: 'faults.column', values: { column: missing[0] ?? '' } }
          : { key: 'faults.columns', values: { question: 'question', answer: 'answer' } },
    }
  return body.map(({ cells, lastLine }, index) => ({
    firstLine: (records[index]?.lastLine ?? 0) + 1,
    lastLine,
    cell: (column) => {
      const at = indexOf.get(column)
      return stripFormulaGuard((at === undefined ? '' : (cells[at] ?? '')).trim())
    },
  }))
}

/** The row that cannot be read is the one after the last that could. */
function tableFault(file: string, error: unknown, line: number): DocumentFault {
  const code = error instanceof CsvError ? String(error.code) : ''
  const message: DeskMessage = /QUOTE_NOT_CLOSED|MAX_RECORD_SIZE/.test(code)
    ? { key: 'faults.openQuote', values: { limit: MAX_ROW_LENGTH } }
    : /QUOTE/.test(code)
      ? { key: 'faults.innerQuote' }
      : { key: 'faults.table', values: { why: errorMessage(error) } }
  return { file, line, code: 'table', message }
}

/**
 * Removes the apostrophe that keeps spreadsheets from running a cell; an export puts it there, and
 * it is not part of the text.
 */
const stripFormulaGuard = (text: string): string => text.replace(/^'(?=[=+\-@＝＋－＠])/u, '')

const delimiterOf = (line: string): string =>
  [',', ';', '\t'].sort((one, other) => line.split(other).length - line.split(one).length)[0] ?? ','
