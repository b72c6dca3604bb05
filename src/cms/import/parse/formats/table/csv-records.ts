import { CsvError, parse } from 'csv-parse/sync'
import { errorMessage } from '../../../../../core/errors.ts'
import type { DeskMessage } from '../../../../../i18n/messages/desk.ts'
import type { DocumentFault } from '../../../read/faults.ts'

const MAX_ROW_LENGTH = 200_000

export type TableRecord = { cells: string[]; firstLine: number; lastLine: number }

/** A bad row makes the parser start again below it, which takes time in a long table. */
const MAX_BAD_ROWS = 20

/** Reads the records below `skipped` lines. Reading goes on below a row that cannot be read. */
export function readRecords(
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

export const delimiterOf = (line: string): string =>
  [',', ';', '\t', '|'].sort(
    (one, other) => line.split(other).length - line.split(one).length,
  )[0] ?? ','
