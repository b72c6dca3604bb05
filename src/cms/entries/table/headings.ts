/** Whether the first row and the first column of a table are headings. */
export type Headings = { headerRow: boolean; headerColumn: boolean }

/** Which cells of a pasted table are headings: those of its first row if none is marked. */
export function tableHeadings(table: HTMLElement): Headings {
  const rows = [...table.querySelectorAll('tr')]
  const isHeading = (cell: Element | null | undefined) => cell?.nodeName === 'TH'
  const headerColumn = rows.length > 1 && rows.slice(1).every((row) => isHeading(row.children[0]))
  const headerRow = [...(rows[0]?.children ?? [])].slice(headerColumn ? 1 : 0).every(isHeading)
  return { headerRow: headerRow || !headerColumn, headerColumn }
}
