import type { DocumentPart } from '../shared/document-part.ts'
import type { HtmlContext } from './html-context.ts'
import { spansOf } from './html-inline.ts'
import { positionOf } from './html-paragraphs.ts'
import type { MarkedRow, QuestionColumns, TableRows } from './html-tables.ts'
import type { Node } from './html-tree.ts'

type ReadCell = (cell: readonly Node[]) => DocumentPart[]

/** The rows of a table of questions and answers. Other columns are reported. */
export function questionRows(
  rows: TableRows,
  { question, answer, firstRow }: QuestionColumns,
  readCell: ReadCell,
  context: HtmlContext,
): DocumentPart[] {
  for (const { cells } of rows.slice(0, firstRow))
    for (const cell of cells) context.report(cell, 'column')
  return rows.slice(firstRow).flatMap(({ row, cells }): DocumentPart[] => {
    const position = positionOf([row], context.lineAt)
    const [asked, answered] = [cells[question], cells[answer]]
    for (const [index, cell] of cells.entries())
      if (index !== question && index !== answer) context.report(cell, 'column')
    const answerParts = answered ? readCell(answered.children) : []
    return [
      {
        kind: 'question',
        spans: asked ? spansOf(asked.children, context) : [],
        isCertain: true,
        ...position,
      },
      ...answerParts.map((part) => ({ ...part, lastLine: position.lastLine, to: position.to })),
      { kind: 'end', ...position },
    ]
  })
}

/** The rows of a table that says before each whether it is a question or an answer. */
export const markedParts = (
  rows: readonly MarkedRow[],
  readCell: ReadCell,
  context: HtmlContext,
): DocumentPart[] =>
  rows.flatMap(({ row, cells, isQuestion }, index): DocumentPart[] => {
    const nodes = cells.flatMap(({ children }) => children)
    const position = positionOf([row], context.lineAt)
    const parts: DocumentPart[] = isQuestion
      ? [{ kind: 'question', spans: spansOf(nodes, context), isCertain: true, ...position }]
      : readCell(nodes)
    return index < rows.length - 1 ? parts : [...parts, { kind: 'end', ...position }]
  })
