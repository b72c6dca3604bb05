import { CsvError, parse } from 'csv-parse/sync'
import { RISK_TIERS } from '../../../core/risk-tiers.ts'
import type { DocumentFault } from '../read/faults.ts'
import type { Pair } from '../read/pair.ts'
import { blocksFromLines } from './blocks.ts'
import { parseMarker } from './markers.ts'
import { linesOf, type Parsed } from './plain-text.ts'
import type { QuestionFacts } from './sidecar.ts'
import { normalizeText } from './normalize.ts'

const COLUMNS = {
  question: ['question', 'q', 'pregunta', 'السؤال', 'سؤال', '问题', 'câu hỏi'],
  answer: [
    'answer',
    'a',
    'respuesta',
    'réponse',
    'reponse',
    'الإجابة',
    'إجابة',
    '答案',
    '回答',
    'trả lời',
    'câu trả lời',
  ],
  topics: ['topic', 'topics'],
  riskTier: ['risk', 'risk tier', 'risktier'],
  sensitive: ['sensitive'],
  jurisdiction: ['jurisdiction', 'where it applies'],
} as const
type Column = keyof typeof COLUMNS
const MAX_ROW_LENGTH = 200_000

type Row = { record: string[]; info: { lines: number } }

/**
 * Reads a table with a heading row that names its columns: question and answer, and where it has
 * them topics, risk, sensitive, jurisdiction.
 */
export function parseCsv(file: string, text: string): Parsed & { facts: Map<Pair, QuestionFacts> } {
  const facts = new Map<Pair, QuestionFacts>()
  const lines = linesOf(text)
  let rows: Row[]
  let last = 0
  try {
    rows = parse(text, {
      info: true,
      bom: true,
      delimiter: delimiterOf(lines[0] ?? ''),
      skip_empty_lines: true,
      relax_column_count: true,
      max_record_size: MAX_ROW_LENGTH,
      on_record: (record, { lines: end }) => ((last = end), record),
    }) as unknown as Row[]
  } catch (error) {
    return { pairs: [], facts, faults: [tableFault(file, error, last + 1)] }
  }
  const [head, ...body] = rows
  const columnIndex = Object.fromEntries(
    (head?.record ?? []).flatMap((name, index) => {
      const column = (Object.keys(COLUMNS) as Column[]).find((each) =>
        (COLUMNS[each] as readonly string[]).includes(normalizeText(name).toLowerCase()),
      )
      return column ? [[column, index] as const] : []
    }),
  ) as Partial<Record<Column, number>>
  const missing = (['question', 'answer'] as const).filter(
    (column) => columnIndex[column] === undefined,
  )
  if (missing.length > 0)
    return {
      pairs: [],
      facts,
      faults: [
        {
          file,
          line: 1,
          code: 'table',
          message: `The first row names the columns, and no column is called “${missing.join('” and none “')}”.`,
        },
      ],
    }
  const faults: DocumentFault[] = []
  const pairs: Pair[] = []
  let from = (head?.info.lines ?? 1) + 1
  for (const { record, info } of body) {
    const firstLine = from
    from = info.lines + 1
    const cell = (column: Column) =>
      stripFormulaGuard(
        ((columnIndex[column] === undefined ? '' : record[columnIndex[column] ?? 0]) ?? '').trim(),
      )
    const [question, answer] = [
      withoutMarker(normalizeText(cell('question').replace(/\s+/g, ' '))),
      cell('answer'),
    ]
    if (!question && !answer) continue
    const at = { file, line: firstLine }
    if (!question)
      faults.push({
        ...at,
        code: 'answer-without-question',
        message: 'This row has an answer without a question.',
        words: answer,
      })
    const blocks = answer
      .split(/\r?\n[^\S\n]*\r?\n/)
      .flatMap((paragraph) => blocksFromLines(withoutMarker(paragraph).split(/\r?\n/)))
    if (question && blocks.length === 0)
      faults.push({
        ...at,
        code: 'question-without-answer',
        message: 'This question has no answer.',
        words: question,
      })
    const pair: Pair = {
      question,
      answer: blocks,
      firstLine,
      lastLine: info.lines,
      questionLine: firstLine,
      verbatim: lines
        .slice(firstLine - 1, info.lines)
        .join('')
        .replace(/(\r\n|\r|\n)$/, ''),
    }
    pairs.push(pair)
    facts.set(pair, factsFrom(cell, faults, at))
  }
  if (pairs.length === 0 && faults.length === 0)
    faults.push({ file, line: null, code: 'nothing', message: 'This table has no questions.' })
  return { pairs, faults, facts }
}

/** The row that can not be read is the one after the last that could. */
function tableFault(file: string, error: unknown, line: number): DocumentFault {
  const code = error instanceof CsvError ? String(error.code) : ''
  const message = /QUOTE_NOT_CLOSED|MAX_RECORD_SIZE/.test(code)
    ? `A quotation mark is opened in this row and not closed (or the row has more than ${MAX_ROW_LENGTH} characters). Close it; a mark inside a cell is written twice.`
    : /QUOTE/.test(code)
      ? 'A quotation mark stands inside a cell of this row. Put the whole cell between marks, and write a mark inside it twice.'
      : `The table can not be read: ${(error as Error).message}.`
  return { file, line, code: 'table', message }
}

/**
 * The apostrophe that keeps spreadsheets from running a cell, which an export puts there, is no
 * part of the text.
 */
const stripFormulaGuard = (text: string): string => text.replace(/^'(?=[=+\-@])/u, '')

const withoutMarker = (text: string): string => parseMarker(text)?.text ?? text
const delimiterOf = (line: string): string =>
  [',', ';', '\t'].sort((one, other) => line.split(other).length - line.split(one).length)[0] ?? ','

function factsFrom(
  cell: (column: Column) => string,
  faults: DocumentFault[],
  at: { file: string; line: number },
): QuestionFacts {
  const risk = cell('riskTier').toLowerCase()
  const tier = RISK_TIERS.find(({ value }) => value === risk)?.value
  if (risk && !tier)
    faults.push({
      ...at,
      code: 'table',
      message: `The risk is one of ${RISK_TIERS.map(({ value }) => value).join(', ')}.`,
      words: risk,
    })
  const topics = cell('topics')
    .split(/[;,|]/)
    .map((each) => each.trim())
    .filter(Boolean)
  return {
    ...(topics.length > 0 ? { topics } : {}),
    ...(tier ? { riskTier: tier } : {}),
    ...(/^(yes|true|1|x|sí|oui)$/iu.test(cell('sensitive')) ? { sensitive: true } : {}),
    ...(cell('jurisdiction') ? { jurisdiction: cell('jurisdiction') } : {}),
  }
}
