import type { Pair } from '../../../read/pair.ts'
import { linesOf, withoutLineEnd } from '../../shared/lines.ts'
import type { ImportNotice } from '../../shared/notices.ts'
import type { Parsed } from '../../shared/parsed.ts'
import { factsFromRow, type QuestionFacts } from '../../shared/question-facts.ts'
import { cellBlocks, cellQuestion, type ReportNotices } from './csv-cell.ts'
import { readTable, type TableOptions, type TableRow } from './csv-table.ts'

/**
 * Reads a table with a heading row that names its columns: question, answer, and optionally the
 * facts of the questions.
 */
export function parseCsv(
  file: string,
  text: string,
  options: TableOptions = {},
): Parsed & { facts: Map<Pair, QuestionFacts> } {
  const facts = new Map<Pair, QuestionFacts>()
  const lines = linesOf(text)
  const { rows, faults, unknownColumns } = readTable(file, lines, options)
  if (rows.length === 0 && faults.length > 0) return { pairs: [], facts, faults }
  const notices: ImportNotice[] = unknownColumns.names.map((words) => ({
    line: unknownColumns.line,
    why: 'column',
    words,
  }))
  const pairs: Pair[] = []
  for (const row of rows) {
    const ofRow: ImportNotice[] = []
    const pair = pairFrom(row, lines, (some) =>
      ofRow.push(...some.map((notice) => ({ ...notice, line: row.firstLine }))),
    )
    const answer = row.cell('answer')
    if (row.isNotPublic || row.isOtherLanguage) {
      const words = [row.cell('question'), answer, ...row.others]
        .map((text) => cellQuestion(text))
        .join(' ')
      const why = row.isOtherLanguage ? 'other-locale' : 'not-public'
      notices.push({ line: row.firstLine, why, words })
      continue
    }
    notices.push(...ofRow)
    for (const words of row.others) notices.push({ line: row.firstLine, why: 'column', words })
    if (!pair.question && !answer) continue
    const at = { file, line: row.firstLine }
    if (!pair.question)
      faults.push({
        ...at,
        code: 'answer-without-question',
        message: { key: 'faults.rowWithoutQuestion' },
        words: answer,
      })
    else if (pair.answer.length === 0)
      faults.push({
        ...at,
        code: 'question-without-answer',
        message: { key: 'faults.noAnswer' },
        words: pair.question,
      })
    pairs.push(pair)
    facts.set(
      pair,
      factsFromRow(
        row.cell,
        (words, message) => faults.push({ ...at, code: 'table', message, words }),
        options.fields,
      ),
    )
  }
  const leavesOut = rows.some((row) => row.isNotPublic || row.isOtherLanguage)
  if (pairs.length === 0 && faults.length === 0) {
    const isOther = rows.some((row) => row.isOtherLanguage)
    const key = isOther ? 'faults.otherLanguages' : 'faults.emptyTable'
    faults.push({ file, line: null, code: 'nothing', message: { key } })
  }
  return { pairs, faults, notices, facts, ...(leavesOut ? { lossy: true as const } : {}) }
}

const pairFrom = (
  { cell, firstLine, lastLine }: TableRow,
  lines: readonly string[],
  report: ReportNotices,
): Pair => ({
  question: cellQuestion(cell('question'), report),
  answer: cellBlocks(cell('answer'), report),
  firstLine,
  lastLine,
  questionLine: firstLine,
  verbatim: withoutLineEnd(lines.slice(firstLine - 1, lastLine).join('')),
})
