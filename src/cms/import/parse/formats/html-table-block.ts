import { tableAsList, type Block, type Span, type Table } from '../../../entries/blocks.ts'
import { textOf, type HtmlContext } from './html-context.ts'
import { spansOf } from './html-inline.ts'
import type { TableRows } from './html-tables.ts'
import { isElement, type Element } from './html-tree.ts'

/** The most columns that an answer's table can have. */
const MAX_COLUMNS = 12

/**
 * A table of a document. A cell that spans several is repeated in each, so that every row reads by
 * itself. If no cell is marked as a heading, the first row is read as headings. One that is too wide
 * becomes a list.
 */
export function tableBlock(table: Element, rows: TableRows, context: HtmlContext): Block {
  const captions = table.children.filter(isElement).filter(({ name }) => name === 'caption')
  const caption = captions.flatMap((each) => spansOf(each.children, context))
  const grid = gridOf(rows)
  const headings = headingsOf(grid)
  const block: Table = {
    kind: 'table',
    caption,
    headerRow: headings.row || !headings.column,
    headerColumn: headings.column,
    rows: grid.map((cells) => cells.map((cell) => (cell ? cellSpans(cell, context) : []))),
  }
  const isTooWide = (grid[0]?.length ?? 0) > MAX_COLUMNS
  if (isTooWide || caption.length === 0 || !(headings.row || headings.column))
    context.report(table, isTooWide ? 'wide-table' : 'table', rows[0] ? textOf(rows[0].row) : '')
  return isTooWide ? tableAsList(block) : block
}

/** The words of a cell. A heading's own weight is not a style of its words. */
const cellSpans = (cell: Element, context: HtmlContext): Span[] =>
  spansOf(cell.children, context).map((span) => ({ ...span }))

/** The cells of each row by column; `null` where a row is too short. */
function gridOf(rows: TableRows): (Element | null)[][] {
  const grid: (Element | null)[][] = rows.map(() => [])
  const spanOf = (cell: Element, name: 'rowspan' | 'colspan') =>
    Math.min(Math.max(Number(cell.attribs[name]) || 1, 1), name === 'rowspan' ? 500 : 50)
  for (const [index, { cells }] of rows.entries()) {
    let column = 0
    for (const cell of cells) {
      while (grid[index]?.[column] !== undefined) column += 1
      for (const row of grid.slice(index, index + spanOf(cell, 'rowspan')))
        for (let offset = 0; offset < spanOf(cell, 'colspan'); offset += 1)
          row[column + offset] = cell
    }
  }
  const columns = Math.max(0, ...grid.map((row) => row.length))
  return grid.map((row) => Array.from({ length: columns }, (_, column) => row[column] ?? null))
}

function headingsOf(grid: readonly (Element | null)[][]): { row: boolean; column: boolean } {
  const isHeading = (cell: Element | null | undefined) => cell?.name === 'th'
  const [first = [], ...others] = grid
  const column = others.length > 0 && others.every((row) => isHeading(row[0]))
  const rest = first.slice(column ? 1 : 0)
  return { row: rest.length > 0 && rest.every(isHeading), column }
}
