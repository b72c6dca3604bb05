import type { Field } from '../../../../../fields/field.ts'
import type { Locale } from '../../../../../i18n/locales.ts'
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
import { delimiterOf, readRecords } from './csv-records.ts'
import { isInLanguage, languageColumn } from './row-language.ts'

/** A row of a table with its lines (from 1) in the document. `cell` is empty for no such column. */
export type TableRow = {
  firstLine: number
  lastLine: number
  cell: (column: string) => string
  /** The table says of this row that it is not public. */
  isNotPublic: boolean
  /** The table says of this row that it is in another language than the document. */
  isOtherLanguage: boolean
  /** The cells that are in no known column. */
  others: string[]
}
/** `unknownColumns`: headings of columns that are neither questions, answers nor facts. */
type Table = {
  rows: TableRow[]
  faults: DocumentFault[]
  unknownColumns: { line: number; names: string[] }
}
/** `locale`: the language of the rows that are wanted, where a column says the language of each. */
export type TableOptions = { columns?: ColumnNames; fields?: readonly Field[]; locale?: Locale }

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
  { columns = {}, fields, locale }: TableOptions = {},
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
  const columnFault = missingColumns(file, heading?.cells ?? [], indexOf, columns, skipped + 1)
  if (columnFault)
    return { rows: [], faults: [...faults, columnFault], unknownColumns: { line: 1, names: [] } }
  const languageAt = languageColumn(indexOf, body, columns)
  if (languageAt === null) indexOf.delete('language')
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
    const language = languageAt === null ? '' : (cells[languageAt] ?? '').trim()
    const isEmpty = cells.every((cell) => cell.trim() === '')
    const isWanted =
      locale && languageAt !== null && !isEmpty ? isInLanguage(language, locale) : true
    if (isWanted === null)
      faults.push({
        file,
        line: firstLine,
        code: 'table',
        message: { key: 'faults.rowLanguage' },
        words: language,
      })
    return {
      firstLine,
      lastLine,
      isOtherLanguage: isWanted === false,
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

function missingColumns(
  file: string,
  head: readonly string[],
  indexOf: ReadonlyMap<string, number>,
  given: ColumnNames,
  line: number,
): DocumentFault | null {
  const [missing, another] = [
    ...TEXT_COLUMNS.filter((column) => !indexOf.has(column)),
    ...Object.keys(given).flatMap((name) =>
      indexOf.has(name) || TEXT_COLUMNS.some((each) => each === name) ? [] : (given[name] ?? []),
    ),
  ]
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

/**
 * Removes the apostrophe that keeps spreadsheets from running a cell; an export puts it there, and
 * it is not part of the text.
 */
const stripFormulaGuard = (text: string): string => text.replace(/^'(?=[=+\-@＝＋－＠])/u, '')
