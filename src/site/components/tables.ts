import { escapeMarkup } from '../../core/escape-markup.ts'
import { answerText } from '../../published/answer-text.ts'

const TABLE = /<table>([\s\S]*?)<\/table>/g
const ROW = /<tr>[\s\S]*?<\/tr>/g
const CELL = /<(th|td)(?: scope="(?:col|row)")?>([\s\S]*?)<\/\1>/g
/** A table with more columns is read row by row on tablets, too. */
const MANY_COLUMNS = 4

/** The HTML of each cell of a row. */
const cellsOf = (row: string): string[] => [...row.matchAll(CELL)].map(([, , html = '']) => html)

/** A table's caption, whether its first row is headings, and its cells, as HTML. */
export const partsOfTable = (table: string) => ({
  caption: /<caption>([\s\S]*?)<\/caption>/.exec(table)?.[1] ?? '',
  hasHeadings: table.includes('<thead>'),
  rows: [...table.matchAll(ROW)].map(([row]) => cellsOf(row)),
})

/**
 * Prepares the tables of an answer for narrow screens, where a row stands as a block: each cell
 * carries the heading of its column. The HTML is our own sanitised form.
 */
export const withTables = (html: string): string =>
  html.replace(TABLE, (_, table: string) => {
    const { hasHeadings, rows } = partsOfTable(table)
    const [first = []] = rows
    const headings = hasHeadings ? first.map((cell) => answerText(cell).replace(/\n/g, ' ')) : []
    const body = table.replace(ROW, (row) => {
      let column = -1
      return row.replace(/<(td|th scope="row")>/g, (opening, tag: string) => {
        column += 1
        const heading = headings[column]
        return tag === 'td' && heading ? `<td data-heading="${escapeMarkup(heading)}">` : opening
      })
    })
    return `<table${first.length > MANY_COLUMNS ? ' class="wide"' : ''}>${body}</table>`
  })
