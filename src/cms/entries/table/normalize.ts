import {
  $createLineBreakNode,
  $createParagraphNode,
  $isElementNode,
  type ElementNode,
  type LexicalEditor,
  type LexicalNode,
} from '@payloadcms/richtext-lexical/lexical'
import { mergeRegister } from '@payloadcms/richtext-lexical/lexical/utils'
import {
  $createTableCaption,
  $createTableCell,
  $createTableRow,
  $isTable,
  $isTableCaption,
  $isTableCell,
  $isTableRow,
  TableCaptionNode,
  TableCellNode,
  TableNode,
  TableRowNode,
} from './nodes.ts'

const $isBlock = (node: LexicalNode): node is ElementNode =>
  $isElementNode(node) && !node.isInline()

/** The words of nodes without their blocks, with a line break between two blocks. */
function $inlineOf(nodes: readonly LexicalNode[]): LexicalNode[] {
  const found: LexicalNode[] = []
  for (const node of nodes) {
    if (!$isBlock(node)) {
      found.push(node)
      continue
    }
    const inner = $inlineOf(node.getChildren())
    if (found.length > 0 && inner.length > 0) found.push($createLineBreakNode())
    found.push(...inner)
  }
  return found
}

/** A cell or caption holds words only: what a paste or a menu put into it becomes lines. */
function $flatten(node: ElementNode): void {
  if (!node.getChildren().some($isBlock)) return
  const words = $inlineOf(node.getChildren())
  node.clear()
  node.append(...words)
}

/** Lexical calls this, and not the transform of the table, if a cell went. */
function $normalizeRow(row: TableRowNode): void {
  const table = row.getParent()
  if (!$isTable(table)) {
    for (const child of row.getChildren()) row.insertBefore(child)
    row.remove()
    return
  }
  for (const child of row.getChildren()) {
    if ($isTableCell(child)) continue
    const cell = $createTableCell()
    child.replace(cell)
    cell.append(...$inlineOf([child]))
  }
  $normalizeTable(table)
}

/** A cell or caption that came to stand alone is a paragraph. */
const $requireParent = (node: ElementNode, isParent: (parent: LexicalNode | null) => boolean) => {
  if (isParent(node.getParent())) return $flatten(node)
  node.replace($createParagraphNode(), true)
}

/** Makes a table whole again: caption first, rows of equal length, words before and after it. */
function $normalizeTable(table: TableNode): void {
  const parent = table.getParent()
  if (parent && parent.getKey() !== 'root') {
    parent.getTopLevelElement()?.insertAfter(table)
    return
  }
  for (const child of table.getChildren()) {
    if ($isTableRow(child) || $isTableCaption(child)) continue
    const row = $createTableRow()
    child.replace(row)
    const cell = $createTableCell()
    row.append(cell)
    cell.append(...$inlineOf([child]))
  }
  const captions = table.getChildren().filter($isTableCaption)
  const [first = $createTableCaption(), ...others] = captions
  if (table.getFirstChild() !== first) table.splice(0, 0, [first])
  for (const other of others) {
    first.append(...other.getChildren())
    other.remove()
  }
  const rows = table.getChildren().filter($isTableRow)
  for (const row of rows) if (row.isEmpty()) row.remove()
  const left = rows.filter((row) => row.isAttached() && !row.isEmpty())
  if (left.length === 0) {
    table.replace($createParagraphNode()).selectStart()
    return
  }
  const columns = Math.max(...left.map((row) => row.getChildrenSize()))
  for (const row of left) while (row.getChildrenSize() < columns) row.append($createTableCell())
  if (!table.getNextSibling()) table.insertAfter($createParagraphNode())
}

/**
 * Keeps the tables of an editor whole, whatever is typed, pasted, dragged or deleted. Returns a
 * function that stops this.
 */
export const registerTables = (editor: LexicalEditor): (() => void) =>
  mergeRegister(
    editor.registerNodeTransform(TableCellNode, (cell) => $requireParent(cell, $isTableRow)),
    editor.registerNodeTransform(TableCaptionNode, (caption) => $requireParent(caption, $isTable)),
    editor.registerNodeTransform(TableRowNode, $normalizeRow),
    editor.registerNodeTransform(TableNode, $normalizeTable),
  )
