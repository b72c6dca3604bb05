import { RISK_TIERS } from '../../../../core/risk-tiers.ts'
import { DOCUMENTS } from '../../../../i18n/registers/documents.ts'
import type { DocumentFault } from '../../read/faults.ts'
import type { Pair } from '../../read/pair.ts'
import { blocksFromLines } from '../shared/blocks.ts'
import { linesOf, withoutLineEnd } from '../shared/lines.ts'
import { parseMarker } from '../shared/markers.ts'
import { normalizeText } from '../shared/normalize.ts'
import type { Parsed } from '../shared/parsed.ts'
import type { QuestionFacts } from '../shared/question-facts.ts'
import { readTable, type TableRow } from './csv-table.ts'

const YES = new Set(Object.values(DOCUMENTS).flatMap(({ yes = [] }) => yes))

/**
 * Reads a table with a heading row that names its columns: question, answer, and optionally topics,
 * risk, sensitive and jurisdiction.
 */
export function parseCsv(file: string, text: string): Parsed & { facts: Map<Pair, QuestionFacts> } {
  const facts = new Map<Pair, QuestionFacts>()
  const lines = linesOf(text)
  const rows = readTable(file, lines)
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
        message: 'This row has an answer without a question.',
        words: answer,
      })
    else if (pair.answer.length === 0)
      faults.push({
        ...at,
        code: 'question-without-answer',
        message: 'This question has no answer.',
        words: pair.question,
      })
    pairs.push(pair)
    facts.set(pair, factsFrom(row, faults, at))
  }
  if (pairs.length === 0 && faults.length === 0)
    faults.push({ file, line: null, code: 'nothing', message: 'This table has no questions.' })
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

function factsFrom(
  { cell }: TableRow,
  faults: DocumentFault[],
  at: { file: string; line: number },
): QuestionFacts {
  const risk = cell('riskTier').toLowerCase()
  const tier = RISK_TIERS.find(({ value }) => value === risk)?.value
  if (risk && !tier)
    faults.push({
      ...at,
      code: 'table',
      message: `The risk must be one of ${RISK_TIERS.map(({ value }) => value).join(', ')}.`,
      words: risk,
    })
  const topics = cell('topics')
    .split(/[;,|]/)
    .map((each) => each.trim())
    .filter(Boolean)
  return {
    ...(topics.length > 0 ? { topics } : {}),
    ...(tier ? { riskTier: tier } : {}),
    ...(YES.has(cell('sensitive').toLowerCase()) ? { sensitive: true } : {}),
    ...(cell('jurisdiction') ? { jurisdiction: cell('jurisdiction') } : {}),
  }
}
