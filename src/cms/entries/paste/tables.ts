import { inlineHtml, nameOf, trimBreaks } from './inline.ts'

const LAYOUT = /^(?:table|h[1-6]|ul|ol|dl|details|blockquote|pre)$/

/** The rows of a table, without those of tables inside. */
function rowsOf(table: Element): Element[] {
  return Array.from(table.children).flatMap((child) => {
    if (nameOf(child) === 'tr') return [child]
    return /^(?:tbody|thead|tfoot)$/.test(nameOf(child)) ? rowsOf(child) : []
  })
}

/**
 * Returns the rows of a table as items of a list, each with its cells side by side, as imports do.
 * Returns `null` for a table that only arranges a page: one of a single column, or that holds lists
 * or headings.
 */
export function tableRows(table: Element): string | null {
  const rows = rowsOf(table).map((row) =>
    Array.from(row.children)
      .map((cell) => trimBreaks(inlineHtml([cell])))
      .filter(Boolean),
  )
  const isLayout =
    rows.every((cells) => cells.length < 2) ||
    Array.from(table.querySelectorAll('*')).some((inner) => LAYOUT.test(nameOf(inner)))
  return isLayout
    ? null
    : rows
        .filter((cells) => cells.length > 0)
        .map((cells) => `<li>${cells.join(' | ')}</li>`)
        .join('')
}
