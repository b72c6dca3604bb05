import { CsvError, parse } from 'csv-parse/sync'
import { errorMessage } from '../../../../../core/errors.ts'
import type { Field } from '../../../../../fields/field.ts'
import type { DeskMessage } from '../../../../../i18n/messages/desk.ts'
import type { DocumentFault } from '../../../read/faults.ts'
import { withoutLineEnd } from '../../shared/lines.ts'
import {
  findColumns,
  isNotPublic,
  knownColumns,
  statusColumns,
  type ColumnNames,
} from './csv-columns.ts'

const MAX_ROW_LENGTH = 200_000

/** A row of a table with its lines (from 1) in the document. `cell` is empty for no such column. */
export type TableRow = {
  firstLine: number
  lastLine: number
  cell: (column: string) => string
  /** The table says of this row that it is not public. */
  isNotPublic: boolean
  /** The cells that are in no known column. */
  others: string[]
}
/** `unknownColumns`: headings of columns that are neither questions, answers nor facts. */
type Table = {
  rows: TableRow[]
  faults: DocumentFault[]
  unknownColumns: { line: number; names: string[] }
}
type TableOptions = { columns?: ColumnNames; fields?: readonly Field[] }

const TEXT_COLUMNS = ['question', 'answer'] as const

/** Excel’s line that names the separator. */
const SEPARATOR_LINE = /^\uFEFF?"?sep=(.)"?\s*$/i

/**
 * Reads the rows of a table below its heading row, which names the columns. Rows that cannot be
 * read are faults, each with its line; so is a table without columns for questions and answers.
 */
export function readTable(
  file: string,
  lines: readonly string[],
  { columns = {}, fields }: TableOptions = {},
): Table {
  const separator = SEPARATOR_LINE.exec(withoutLineEnd(lines[0] ?? ''))?.[1]
  const skipped = separator === undefined ? 0 : 1
  const { records, faults } = readRecords(
    file,
    lines,
    skipped,
    separator ?? delimiterOf(lines[0] ?? ''),
  )
  const [heading, ...body] = records
  const indexOf = findColumns(heading?.cells ?? [], columns, fields)
  const columnFault = missingColumns(file, heading?.cells ?? [], indexOf, skipped + 1)
  if (columnFault)
    return { rows: [], faults: [...faults, columnFault], unknownColumns: { line: 1, names: [] } }
  const known = new Set(indexOf.values())
  const width = heading?.cells.length ?? 0
  const head = heading?.cells ?? []
  const statuses = statusColumns(head).filter((index) => !known.has(index))
  const rows = body.map(({ cells, firstLine, lastLine }): TableRow => {
    const extra = cells.slice(width).filter((cell) => cell.trim() !== '')
    if (extra.length > 0)
      faults.push({
        file,
        line: firstLine,
        code: 'table',
        message: { key: 'faults.manyCells', values: { count: cells.length, columns: width } },
        words: extra.join(' '),
      })
    return {
      firstLine,
      lastLine,
      isNotPublic: statuses.some((index) => isNotPublic(head[index] ?? '', cells[index] ?? '')),
      cell: (column) => {
        const at = indexOf.get(column)
        return stripFormulaGuard((at === undefined ? '' : (cells[at] ?? '')).trim())
      },
      others: cells
        .slice(0, width)
        .map((text) => text.trim())
        .filter((text, index) => !known.has(index) && text !== ''),
    }
  })
  const names = heading?.cells.map((name) => name.trim()) ?? []
  const unknown = names.filter((name, index) => !known.has(index) && name !== '')
  return { rows, faults, unknownColumns: { line: skipped + 1, names: unknown } }
}

type TableRecord = { cells: string[]; firstLine: number; lastLine: number }

/** A bad row makes the parser start again below it, which takes time in a long table. */
const MAX_BAD_ROWS = 20

/** Reads the records below `skipped` lines. Reading goes on below a row that cannot be read. */
function readRecords(
  file: string,
  lines: readonly string[],
  skipped: number,
  delimiter: string,
): { records: TableRecord[]; faults: DocumentFault[] } {
  const records: TableRecord[] = []
  const faults: DocumentFault[] = []
  let start = skipped
  while (start < lines.length || records.length === 0) {
    let before = start
    try {
      parse(lines.slice(start).join(''), {
        bom: true,
        delimiter,
        skip_empty_lines: true,
        relax_column_count: true,
        max_record_size: MAX_ROW_LENGTH,
        on_record: (cells: string[], { lines: last }) => {
          records.push({ cells, firstLine: before + 1, lastLine: start + last })
          before = start + last
          return null
        },
      })
      break
    } catch (error) {
      while ((lines[before] ?? '').trim() === '' && before < lines.length - 1) before += 1
      faults.push(tableFault(file, error, before + 1))
      start = before + 1
      if (faults.length >= MAX_BAD_ROWS || lines.length > 20_000) break
    }
  }
  return { records, faults }
}

function missingColumns(
  file: string,
  head: readonly string[],
  indexOf: ReadonlyMap<string, number>,
  line: number,
): DocumentFault | null {
  const [missing, another] = TEXT_COLUMNS.filter((column) => !indexOf.has(column))
  if (!missing) return null
  const values = {
    seen: head
      .map((name) => name.trim())
      .filter(Boolean)
      .join(', '),
    known: knownColumns(),
  }
  const message: DeskMessage = another
    ? { key: 'faults.columns', values: { question: 'question', answer: 'answer', ...values } }
    : { key: 'faults.column', values: { column: missing, ...values } }
  return { file, line, code: 'table', message }
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
  [',', ';', '\t', '|'].sort(
    (one, other) => line.split(other).length - line.split(one).length,
  )[0] ?? ','
