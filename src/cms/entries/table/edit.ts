import {
  $createParagraphNode,
  $getSelection,
  $isRangeSelection,
  type LexicalNode,
} from '@payloadcms/richtext-lexical/lexical'
import {
  $createTable,
  $createTableCaption,
  $createTableCell,
  $createTableRow,
  $isTable,
  $isTableCaption,
  $isTableCell,
  $isTableRow,
  type TableCaptionNode,
  type TableCellNode,
  type TableNode,
} from './nodes.ts'

/** What the menu offers. All but `insert` need the cursor in a table. */
export const TABLE_ACTIONS = [
  'insert',
  'rowBelow',
  'columnAfter',
  'headerRow',
  'headerColumn',
  'deleteRow',
  'deleteColumn',
  'deleteTable',
] as const
export type TableAction = (typeof TABLE_ACTIONS)[number]

const ROWS = 3
const COLUMNS = 2
const MAX_COLUMNS = 12

/** The cell or caption with the cursor, its table, and where it is. */
type Place = {
  table: TableNode
  part: TableCellNode | TableCaptionNode
  row: number
  column: number
}

export function $placeOf(node: LexicalNode | null): Place | null {
  const nodes = node ? [node, ...node.getParents()] : []
  const part = nodes.find((each) => $isTableCell(each) || $isTableCaption(each))
  const table = nodes.find($isTable)
  if (!part || !table) return null
  const row = part.getParent()
  return {
    table,
    part,
    row: $isTableRow(row) ? $rows(table).indexOf(row) : -1,
    column: $isTableCell(part) ? part.getIndexWithinParent() : 0,
  }
}

export function $selectedPlace(): Place | null {
  const selection = $getSelection()
  return $isRangeSelection(selection) ? $placeOf(selection.anchor.getNode()) : null
}

export const $rows = (table: TableNode) => table.getChildren().filter($isTableRow)
const $cells = (table: TableNode): (TableCellNode | TableCaptionNode)[] => [
  ...table.getChildren().filter($isTableCaption),
  ...$rows(table).flatMap((row) => row.getChildren().filter($isTableCell)),
]
const $newRow = (columns: number) =>
  $createTableRow().append(...Array.from({ length: columns }, $createTableCell))

/** Puts an empty table after the paragraph with the cursor, or in its place if it is empty. */
function $insert(): void {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return
  const top = selection.anchor.getNode().getTopLevelElement()
  const table = $createTable({ headerRow: true, headerColumn: false }).append(
    $createTableCaption(),
    ...Array.from({ length: ROWS }, () => $newRow(COLUMNS)),
  )
  if (top) top.insertAfter(table)
  else selection.insertNodes([table])
  table.insertAfter($createParagraphNode())
  if (top?.getType() === 'paragraph' && top.getTextContent().trim() === '') top.remove()
  $cells(table)[0]?.selectStart()
}

/** Does what a person chose in the menu. */
export function $takeAction(action: TableAction): void {
  const place = $selectedPlace()
  if (action === 'insert') $insert()
  else if (place) ACTIONS[action](place)
}

const $columns = (table: TableNode): number => $rows(table)[0]?.getChildrenSize() ?? 0

/** In the caption, `row` is -1: what is about a row is then about the first. */
const ACTIONS: Record<Exclude<TableAction, 'insert'>, (place: Place) => void> = {
  rowBelow({ table, row }) {
    const added = $newRow($columns(table))
    const first = $rows(table)[Math.max(row, 0)]
    if (row < 0) first?.insertBefore(added)
    else first?.insertAfter(added)
    added.getFirstChild()?.selectStart()
  },
  columnAfter({ table, row, column }) {
    if ($columns(table) >= MAX_COLUMNS) return
    for (const each of $rows(table)) each.splice(column + 1, 0, [$createTableCell()])
    $selectCell(table, row, column + 1)
  },
  headerRow({ table }) {
    const { headerRow, headerColumn } = table.getHeadings()
    table.setHeadings({ headerRow: !headerRow, headerColumn })
  },
  headerColumn({ table }) {
    const { headerRow, headerColumn } = table.getHeadings()
    table.setHeadings({ headerRow, headerColumn: !headerColumn })
  },
  deleteRow({ table, row, column }) {
    const rows = $rows(table)
    if (rows.length <= 1) return $remove(table)
    rows[row]?.remove()
    $selectCell(table, Math.min(row, rows.length - 2), column)
  },
  deleteColumn({ table, row, column }) {
    if ($columns(table) <= 1) return $remove(table)
    for (const each of $rows(table)) each.getChildAtIndex(column)?.remove()
    $selectCell(table, row, Math.max(column - 1, 0))
  },
  deleteTable: ({ table }) => $remove(table),
}

const $selectCell = (table: TableNode, row: number, column: number): void =>
  void $rows(table)[Math.max(row, 0)]?.getChildAtIndex(column)?.selectStart()

function $remove(table: TableNode): void {
  const next = table.getNextSibling() ?? table.insertAfter($createParagraphNode())
  table.remove()
  next.selectStart()
}

/**
 * Moves the cursor to the next or previous cell. After the last cell, Tab adds a row, but leaves a
 * table whose last row is empty, so that the keyboard always leads out. Returns whether it moved.
 */
export function $moveByTab(isBack: boolean): boolean {
  const place = $selectedPlace()
  if (!place) return false
  const cells = $cells(place.table)
  const target = cells[cells.indexOf(place.part) + (isBack ? -1 : 1)]
  if (target) target.selectStart()
  else if (!isBack && $rows(place.table).at(-1)?.getTextContent().trim()) $takeAction('rowBelow')
  else return false
  return true
}

/**
 * Enter in a caption leads to the first cell; in an empty caption at the top of the answer it makes
 * room above. In a cell it starts a new line. Returns whether the cursor is in a table.
 */
export function $enterInTable(): boolean {
  const selection = $getSelection()
  const place = $selectedPlace()
  if (!place || !$isRangeSelection(selection)) return false
  if ($isTableCell(place.part)) selection.insertLineBreak()
  else if (place.part.isEmpty() && !place.table.getPreviousSibling()) {
    const above = $createParagraphNode()
    place.table.insertBefore(above)
    above.select()
  } else $cells(place.table)[1]?.selectStart()
  return true
}

/**
 * Whether deleting one character would join two cells, or a cell with the paragraph beside its
 * table. Such a key does nothing.
 */
export function $isEdge(isBackward: boolean): boolean {
  const selection = $getSelection()
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return false
  const node = selection.anchor.getNode()
  const place = $placeOf(node)
  const block = place?.part ?? node.getTopLevelElement()
  if (!block) return false
  const [first, last] = [block.getFirstDescendant(), block.getLastDescendant()]
  const { offset } = selection.anchor
  const isAtStart = offset === 0 && (node === block || node === first)
  const isAtEnd =
    (node === block && offset === block.getChildrenSize()) ||
    (node === last && offset === node.getTextContentSize())
  if (!(isBackward ? isAtStart : isAtEnd)) return false
  return (
    place !== null || $isTable(isBackward ? block.getPreviousSibling() : block.getNextSibling())
  )
}
