import type { Field } from '../../../../fields/field.ts'
import type { DocumentFault } from '../../read/faults.ts'
import type { Pair } from '../../read/pair.ts'
import { blocksFromLines } from '../shared/blocks.ts'
import { linesOf, withoutLineEnd } from '../shared/lines.ts'
import { parseMarker } from '../shared/markers.ts'
import { normalizeText } from '../shared/normalize.ts'
import type { Parsed } from '../shared/parsed.ts'
import { factsFromRow, type QuestionFacts } from '../shared/question-facts.ts'
import { readTable, type TableRow } from './csv-table.ts'

/**
 * Reads a table with a heading row that names its columns: question, answer, and optionally the
 * facts of the questions.
 */
export function parseCsv(
  file: string,
  text: string,
  fields?: readonly Field[],
): Parsed & { facts: Map<Pair, QuestionFacts> } {
  const facts = new Map<Pair, QuestionFacts>()
  const lines = linesOf(text)
  const rows = readTable(file, lines, fields)
  if (!Array.isArray(rows)) return { pairs: [], facts, faults: [rows] }
  const faults: DocumentFault[] = []
  const pairs: Pair[] = []
  for (const row of rows) {
    const pair = pairFrom(row, lines)
    const answer = row.cell('answer')
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
        fields,
      ),
    )
  }
  if (pairs.length === 0 && faults.length === 0)
    faults.push({ file, line: null, code: 'nothing', message: { key: 'faults.emptyTable' } })
  return { pairs, faults, facts }
}

const withoutMarker = (text: string): string => parseMarker(text)?.text ?? text

const pairFrom = ({ cell, firstLine, lastLine }: TableRow, lines: readonly string[]): Pair => ({
  question: withoutMarker(normalizeText(cell('question').replace(/\s+/g, ' '))),
  answer: cell('answer')
    .split(/\r?\n[^\S\n]*\r?\n/)
    .flatMap((paragraph) => blocksFromLines(withoutMarker(paragraph).split(/\r?\n/))),
  firstLine,
  lastLine,
  questionLine: firstLine,
  verbatim: withoutLineEnd(lines.slice(firstLine - 1, lastLine).join('')),
})
