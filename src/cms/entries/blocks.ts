import type { Callout } from '../../published/callouts.ts'

/**
 * A run of text in one style. A line break inside a paragraph is a span whose text is a newline.
 */
export type Span = { text: string; bold?: true; italic?: true; href?: string }

/** The parts that an answer can have. Every format is read into these, and written from them. */
export type Block =
  | { kind: 'paragraph' | 'quote'; spans: Span[] }
  | { kind: 'heading'; level: 2 | 3; spans: Span[] }
  | { kind: 'list'; ordered: boolean; start?: number; items: ListItem[] }
  | { kind: 'callout'; callout: Callout; blocks: Block[] }
  | Table
  | PictureBlock
/** One of the desk's Pictures, by its id, with the name of its file and its words. */
export type PictureBlock = { kind: 'picture'; picture: number; name: string; alt: string }
/** Every row has the same number of cells. A heading is of a column (first row) or of a row. */
export type Table = {
  kind: 'table'
  caption: Span[]
  headerRow: boolean
  headerColumn: boolean
  rows: Cell[][]
}
type Cell = Span[]
export type ListItem = { spans: Span[]; nested?: Extract<Block, { kind: 'list' }>[] }

export const plain = (spans: readonly Span[]): string => spans.map((span) => span.text).join('')

/** The words of an answer, a line for each paragraph, heading, list item, cell of a table and picture. */
export const answerLines = (blocks: readonly Block[]): string[] =>
  blocks.flatMap((block) => {
    switch (block.kind) {
      case 'callout':
        return answerLines(block.blocks)
      case 'list':
        return block.items.flatMap((item) => [plain(item.spans), ...answerLines(item.nested ?? [])])
      case 'table':
        return [block.caption, ...block.rows.flat()].map(plain).filter((words) => words !== '')
      case 'picture':
        return [block.alt]
      default:
        return [plain(block.spans)]
    }
  })

/** The words of a table, a line for its caption and for each row. */
export const tableLines = (
  { caption, rows }: Table,
  textOf: (spans: readonly Span[]) => string = plain,
): string[] =>
  [
    textOf(caption),
    ...rows.map((cells) => cells.map((cell) => textOf(cell).replace(/\n/g, ' ')).join(' | ')),
  ].filter((line) => line !== '')

/** A table as a list, an item for each row, where a table cannot be. */
export const tableAsList = ({ caption, rows }: Table): Block => ({
  kind: 'list',
  ordered: false,
  items: [...(caption.length > 0 ? [[caption]] : []), ...rows].map((cells) => ({
    spans: cells.flatMap((cell, index): Span[] => {
      const words = cell.map((span) => (span.text === '\n' ? { ...span, text: ' ' } : span))
      return index > 0 ? [{ text: ' | ' }, ...words] : words
    }),
  })),
})

export const paragraph = (text: string): Block => ({ kind: 'paragraph', spans: [{ text }] })
