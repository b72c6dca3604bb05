import { isAsking, parseMarker } from '../shared/markers.ts'
import { headingsOf } from '../shared/question-facts.ts'
import { textOf, type HtmlContext } from './html-context.ts'
import { isElement, type Element } from './html-tree.ts'

export type TableRows = { row: Element; cells: Element[] }[]

/** The rows of a table with its cells, without those of tables inside. */
export function rowsOf(table: Element): TableRows {
  const rows: TableRows = []
  const visit = (element: Element): void => {
    for (const child of element.children.filter(isElement)) {
      if (child.name === 'tr')
        rows.push({
          row: child,
          cells: child.children
            .filter(isElement)
            .filter(({ name }) => name === 'td' || name === 'th'),
        })
      else if (/^(tbody|thead|tfoot)$/.test(child.name)) visit(child)
    }
  }
  visit(table)
  return rows.filter(({ cells }) => cells.some((cell) => textOf(cell) !== ''))
}

/** Which columns hold questions and answers. `firstRow` is the first below the headings. */
export type QuestionColumns = { question: number; answer: number; firstRow: number }

/** The columns of a table whose rows are questions with their answers; `null` for another table. */
export function questionColumns(table: Element, rows: TableRows): QuestionColumns | null {
  if (hasLooseWords(table, rows)) return null
  const [head] = rows
  const names = head?.cells.map((cell) => textOf(cell).toLowerCase()) ?? []
  const at = (name: string) => names.findIndex((each) => headingsOf({ name }).includes(each))
  const [question, answer] = [at('question'), at('answer')]
  if (question >= 0 && answer >= 0) return { question, answer, firstRow: 1 }
  if (rows.length === 0 || rows.some(({ cells }) => cells.length !== 2)) return null
  const asking = rows.filter(({ cells: [cell] }) => cell && isAsking(textOf(cell))).length
  return asking * 2 >= rows.length ? { question: 0, answer: 1, firstRow: 0 } : null
}

export type MarkedRow = TableRows[number] & { isQuestion: boolean }

/**
 * The rows of a table whose first cells only say what each is: `Q.` and `A.`. `null` for another
 * table.
 */
export function markedRows(table: Element, rows: TableRows): MarkedRow[] | null {
  if (hasLooseWords(table, rows)) return null
  const marked = rows.map(({ row, cells: [mark, ...cells] }) => ({
    row,
    cells,
    kind: mark ? parseMarker(`${textOf(mark).replace(/\s*[.:)]$/, '')}: x`) : null,
  }))
  const kinds = marked.map(({ kind }) => (kind?.text === 'x' ? kind.kind : null))
  return kinds[0] === 'question' && kinds.includes('answer') && !kinds.includes(null)
    ? marked.map(({ row, cells }, index) => ({
        row,
        cells,
        isQuestion: kinds[index] === 'question',
      }))
    : null
}

const LAYOUT = /^(table|h[1-6]|details|dl|form|section|article)$/

/** Whether a table has words outside of its cells, as broken ones do. */
const hasLooseWords = (table: Element, rows: TableRows): boolean => {
  const words = (text: string) => text.match(/\S+/gu)?.length ?? 0
  const inCells = rows
    .flatMap(({ cells }) => cells)
    .reduce((sum, cell) => sum + words(textOf(cell)), 0)
  const captions = table.children
    .filter(isElement)
    .filter(({ name }) => name === 'caption')
    .reduce((sum, caption) => sum + words(textOf(caption)), 0)
  return inCells + captions !== words(textOf(table))
}

/**
 * Whether a table only arranges a page: it holds larger parts, has a single column or a single row
 * without a heading, or words outside of its cells.
 */
export const isLayout = (table: Element, rows: TableRows, { questions }: HtmlContext): boolean => {
  const holds = (element: Element): boolean =>
    element.children
      .filter(isElement)
      .some((child) => LAYOUT.test(child.name) || questions.has(child) || holds(child))
  const isRow = rows.length === 1 && rows[0]?.cells.every(({ name }) => name === 'td') === true
  return (
    isRow ||
    rows.every(({ cells }) => cells.length < 2) ||
    holds(table) ||
    hasLooseWords(table, rows)
  )
}
