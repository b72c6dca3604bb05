import { inlineHtml, isElementNode, isHiddenElement, elementName, trimBreaks } from './inline.ts'

/** The most columns that an answer's table can have. */
const MAX_COLUMNS = 12
/** A cell with one of these arranges a page. */
const LAYOUT = 'table, h1, h2, h3, h4, h5, h6, ul, ol, dl, details, blockquote, pre, form, section'

const childrenNamed = (element: Element, names: RegExp): Element[] =>
  Array.from(element.childNodes)
    .filter(isElementNode)
    .filter((child) => names.test(elementName(child)) && !isHiddenElement(child))

const spanOf = (cell: Element, name: 'rowspan' | 'colspan', limit: number): number =>
  Math.min(Math.max(Number(cell.getAttribute(name)) || 1, 1), limit)

/** The cells of each row by column: one that spans several is in each. */
function gridOf(rows: readonly Element[]): (Element | undefined)[][] {
  const grid: (Element | undefined)[][] = rows.map(() => [])
  for (const [index, row] of rows.entries()) {
    let column = 0
    for (const cell of childrenNamed(row, /^t[dh]$/)) {
      while (grid[index]?.[column]) column += 1
      for (const each of grid.slice(index, index + spanOf(cell, 'rowspan', 500)))
        for (let offset = 0; offset < spanOf(cell, 'colspan', 50); offset += 1)
          each[column + offset] = cell
    }
  }
  const columns = Math.max(0, ...grid.map((row) => row.length))
  return grid.map((row) => Array.from({ length: columns }, (_, column) => row[column]))
}

/** The rows of a table, without those of tables inside. */
const rowsOf = (table: Element): Element[] =>
  childrenNamed(table, /^t(?:r|head|body|foot)$/).flatMap((child) =>
    elementName(child) === 'tr' ? [child] : rowsOf(child),
  )

const wordsOf = (cell: Element | undefined): string => (cell ? trimBreaks(inlineHtml([cell])) : '')

/**
 * Converts a table: with its caption and headings, or, if it is too wide for an answer, to a list
 * with a row in each item, as imports do. A single row becomes a paragraph. If no cell is marked as
 * a heading, the first row is headings. Returns `null` for a table that only arranges a page: one
 * of a single column, or that holds lists or headings.
 */
export function tableHtml(table: Element): string | null {
  const grid = gridOf(rowsOf(table)).filter((row) => row.some(wordsOf))
  const columns = grid[0]?.length ?? 0
  if (columns < 2 || table.querySelector(LAYOUT) !== null) return null
  const caption = childrenNamed(table, /^caption$/)
    .map(wordsOf)
    .join('')
  if (grid.length < 2 || columns > MAX_COLUMNS) return listHtml(caption, grid)
  const isMarked = grid.flat().some((cell) => cell && elementName(cell) === 'th')
  const rows = grid.map((row, index) => {
    const cells = row.map((cell) =>
      (isMarked ? cell && elementName(cell) === 'th' : index === 0)
        ? `<th>${withoutWeight(wordsOf(cell))}</th>`
        : `<td>${wordsOf(cell)}</td>`,
    )
    return `<tr>${cells.join('')}</tr>`
  })
  return `<table>${caption && `<caption>${caption}</caption>`}${rows.join('')}</table>`
}

/** A heading is bold by itself. */
const withoutWeight = (words: string): string =>
  words.replace(/^<strong>((?:(?!<strong>).)*)<\/strong>$/, '$1')

function listHtml(caption: string, grid: readonly (Element | undefined)[][]): string {
  const rows = grid.map((row) => [...new Set(row)].map(wordsOf).filter(Boolean).join(' | '))
  const [only = ''] = rows
  const words =
    rows.length === 1
      ? `<p>${only}</p>`
      : `<ul>${rows.map((row) => `<li>${row}</li>`).join('')}</ul>`
  return `${caption && `<p>${caption}</p>`}${words}`
}
