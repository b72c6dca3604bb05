import {
  $applyNodeReplacement,
  ElementNode,
  type DOMConversionMap,
  type LexicalNode,
  type NodeKey,
  type SerializedElementNode,
  type Spread,
} from '@payloadcms/richtext-lexical/lexical'
import { tableHeadings, type Headings } from './headings.ts'

type SerializedTable = Spread<Headings, SerializedElementNode>

/**
 * A table: an optional caption, then rows. Whether the first row and the first column are headings
 * belongs to the table, so that no cell can differ from its row.
 */
export class TableNode extends ElementNode {
  __headerRow: boolean
  __headerColumn: boolean

  constructor({ headerRow, headerColumn }: Headings, key?: NodeKey) {
    super(key)
    this.__headerRow = headerRow
    this.__headerColumn = headerColumn
  }

  static override getType(): string {
    return 'table'
  }

  static override clone(node: TableNode): TableNode {
    return new TableNode(
      { headerRow: node.__headerRow, headerColumn: node.__headerColumn },
      node.__key,
    )
  }

  static override importJSON(stored: SerializedTable): TableNode {
    return $createTable({
      headerRow: stored.headerRow,
      headerColumn: stored.headerColumn,
    }).updateFromJSON(stored)
  }

  static override importDOM(): DOMConversionMap {
    return {
      table: () => ({
        conversion: (table) => ({ node: $createTable(tableHeadings(table)) }),
        priority: 1,
      }),
    }
  }

  override exportJSON(): SerializedTable {
    const { headerRow, headerColumn } = this.getHeadings()
    return { ...super.exportJSON(), type: 'table', headerRow, headerColumn, version: 1 }
  }

  override createDOM(): HTMLElement {
    const element = document.createElement('table')
    element.className = 'desk-table'
    this.render(element)
    return element
  }

  override updateDOM(before: this, element: HTMLElement): boolean {
    if (before.__headerRow !== this.__headerRow || before.__headerColumn !== this.__headerColumn)
      this.render(element)
    return false
  }

  override canBeEmpty(): boolean {
    return false
  }

  getHeadings(): Headings {
    const { __headerRow, __headerColumn } = this.getLatest()
    return { headerRow: __headerRow, headerColumn: __headerColumn }
  }

  setHeadings({ headerRow, headerColumn }: Headings): this {
    const self = this.getWritable()
    self.__headerRow = headerRow
    self.__headerColumn = headerColumn
    return self
  }

  private render(element: HTMLElement): void {
    element.toggleAttribute('data-header-row', this.__headerRow)
    element.toggleAttribute('data-header-column', this.__headerColumn)
  }
}

/** A part of a table that has words or other parts, and no fields of its own. */
abstract class TablePart extends ElementNode {
  abstract tag(): 'caption' | 'tr' | 'td'

  override exportJSON(): SerializedElementNode {
    return { ...super.exportJSON(), type: this.getType(), version: 1 }
  }

  override createDOM(): HTMLElement {
    return document.createElement(this.tag())
  }

  override updateDOM(): boolean {
    return false
  }

  override canIndent(): boolean {
    return false
  }

  /** At its start, Backspace changes nothing: a cell is removed with its row or column only. */
  override collapseAtStart(): boolean {
    return true
  }
}

export class TableCaptionNode extends TablePart {
  static override getType(): string {
    return 'tablecaption'
  }
  static override clone(node: TableCaptionNode): TableCaptionNode {
    return new TableCaptionNode(node.__key)
  }
  static override importJSON(stored: SerializedElementNode): TableCaptionNode {
    return $createTableCaption().updateFromJSON(stored)
  }
  static override importDOM(): DOMConversionMap {
    return {
      caption: () => ({ conversion: () => ({ node: $createTableCaption() }), priority: 1 }),
    }
  }
  tag() {
    return 'caption' as const
  }
}

export class TableRowNode extends TablePart {
  static override getType(): string {
    return 'tablerow'
  }
  static override clone(node: TableRowNode): TableRowNode {
    return new TableRowNode(node.__key)
  }
  static override importJSON(stored: SerializedElementNode): TableRowNode {
    return $createTableRow().updateFromJSON(stored)
  }
  static override importDOM(): DOMConversionMap {
    return { tr: () => ({ conversion: () => ({ node: $createTableRow() }), priority: 1 }) }
  }
  tag() {
    return 'tr' as const
  }
}

export class TableCellNode extends TablePart {
  static override getType(): string {
    return 'tablecell'
  }
  static override clone(node: TableCellNode): TableCellNode {
    return new TableCellNode(node.__key)
  }
  static override importJSON(stored: SerializedElementNode): TableCellNode {
    return $createTableCell().updateFromJSON(stored)
  }
  static override importDOM(): DOMConversionMap {
    const cell = () => ({
      conversion: () => ({ node: $createTableCell() }),
      priority: 1 as const,
    })
    return { td: cell, th: cell }
  }
  tag() {
    return 'td' as const
  }
}

export const TABLE_NODES = [TableNode, TableCaptionNode, TableRowNode, TableCellNode] as const

export const $createTable = (headings: Headings): TableNode =>
  $applyNodeReplacement(new TableNode(headings))
export const $createTableCaption = (): TableCaptionNode =>
  $applyNodeReplacement(new TableCaptionNode())
export const $createTableRow = (): TableRowNode => $applyNodeReplacement(new TableRowNode())
export const $createTableCell = (): TableCellNode => $applyNodeReplacement(new TableCellNode())

type Maybe = LexicalNode | null | undefined
export const $isTable = (node: Maybe): node is TableNode => node instanceof TableNode
export const $isTableCaption = (node: Maybe): node is TableCaptionNode =>
  node instanceof TableCaptionNode
export const $isTableRow = (node: Maybe): node is TableRowNode => node instanceof TableRowNode
export const $isTableCell = (node: Maybe): node is TableCellNode => node instanceof TableCellNode
