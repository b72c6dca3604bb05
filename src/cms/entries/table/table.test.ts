// @vitest-environment happy-dom
import {
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  type ElementNode,
} from '@payloadcms/richtext-lexical/lexical'
import { createHeadlessEditor } from '@payloadcms/richtext-lexical/lexical/headless'
import { $generateNodesFromDOM } from '@payloadcms/richtext-lexical/lexical/html'
import { expect, it } from 'vitest'
import { answerHtml } from '../answer-html.ts'
import { answerFault } from '../answer-rules.ts'
import { $enterInTable, $isEdge, $moveByTab, $rows, $takeAction, type TableAction } from './edit.ts'
import { $createTableCell, $isTable, TABLE_NODES } from './nodes.ts'
import { registerTables } from './normalize.ts'

function openEditor() {
  const editor = createHeadlessEditor({
    nodes: [...TABLE_NODES],
    onError: (error) => {
      throw error
    },
  })
  registerTables(editor)
  const change = (work: () => void) => editor.update(work, { discrete: true })
  const html = () => {
    const answer = editor.getEditorState().toJSON()
    expect(answerFault(answer)).toBeNull()
    return answerHtml(answer, () => null)
  }
  change(() => void $getRoot().append($createParagraphNode()).selectStart())
  return { editor, change, html }
}
const $table = () => $getRoot().getChildren().find($isTable)!
const $write = (text: string) => {
  const selection = $getSelection()
  if ($isRangeSelection(selection)) selection.insertText(text)
}
/** A table with a caption and the cells `a` to `f`, as somebody types it with Tab. */
const $typeTable = () => {
  $takeAction('insert')
  for (const text of ['Fees', 'a', 'b', 'c', 'd', 'e', 'f']) {
    $write(text)
    if (text !== 'f') $moveByTab(false)
  }
}
const WHOLE =
  '<table><caption>Fees</caption><thead><tr><th scope="col">a</th><th scope="col">b</th></tr></thead><tbody><tr><td>c</td><td>d</td></tr><tr><td>e</td><td>f</td></tr></tbody></table>'

it('a table is typed with the keyboard, and its caption and headings are marked', () => {
  const { change, html } = openEditor()
  change($typeTable)
  expect(html()).toBe(WHOLE)
  change(() => {
    $moveByTab(false)
    $write('g')
    expect($enterInTable()).toBe(true)
    $write('h')
  })
  expect(html()).toContain('<tr><td>e</td><td>f</td></tr><tr><td>g<br />h</td><td></td></tr>')
})

it('Tab leads out of a table with an empty last row', () => {
  const { change } = openEditor()
  change(() => {
    $takeAction('insert')
    $rows($table()).at(-1)!.getLastChild()!.selectEnd()
    expect($moveByTab(false)).toBe(false)
    $table().getFirstChild()!.selectEnd()
    expect($moveByTab(true)).toBe(false)
  })
})

it.each<[TableAction, string]>([
  ['headerColumn', '<tr><th scope="row">e</th><td>f</td></tr>'],
  ['headerRow', '<tbody><tr><td>a</td><td>b</td></tr>'],
  ['columnAfter', '<tr><td>e</td><td>f</td><td></td></tr>'],
  ['deleteColumn', '<tr><td>e</td></tr>'],
  ['deleteRow', '<tr><td>c</td><td>d</td></tr></tbody>'],
  ['rowBelow', '<td>f</td></tr><tr><td></td><td></td></tr></tbody>'],
])('%s changes the table with the cursor', (action, part) => {
  const { change, html } = openEditor()
  change(() => {
    $typeTable()
    $takeAction(action)
  })
  expect(html()).toContain(part)
})

it('deleting the last row or the table leaves a paragraph', () => {
  const { change, html } = openEditor()
  change(() => {
    $typeTable()
    for (let row = 0; row < 3; row += 1) $takeAction('deleteRow')
  })
  expect(html()).toBe('')
})

const $paragraphWith = (text: string): ElementNode =>
  $createParagraphNode().append($createTextNode(text))

it.each<[string, () => void, string]>([
  [
    'a row that lost a cell',
    () => $rows($table())[1]!.getFirstChild()!.remove(),
    '<tr><td>d</td><td></td></tr>',
  ],
  [
    'a cell that became a paragraph',
    () => $rows($table())[1]!.getFirstChild()!.replace($createParagraphNode(), true),
    '<tr><td>c</td><td>d</td></tr>',
  ],
  [
    'paragraphs in a cell',
    () =>
      void ($rows($table())[1]!.getFirstChild() as ElementNode).append(
        $paragraphWith('x'),
        $paragraphWith('y'),
      ),
    '<td>c<br />x<br />y</td>',
  ],
  ['a table without caption', () => $table().getFirstChild()!.remove(), '<table><thead>'],
  [
    'a cell outside of a table',
    () => void $getRoot().append($createTableCell().append($createTextNode('z'))),
    '</table><p>z</p>',
  ],
])('%s is put right', (_name, $break, part) => {
  const { change, html } = openEditor()
  change($typeTable)
  change($break)
  expect(html()).toContain(part)
})

it('Backspace and Delete join neither two cells nor a cell with the text beside the table', () => {
  const { change } = openEditor()
  change(() => {
    $typeTable()
    expect($isEdge(false)).toBe(true)
    expect($isEdge(true)).toBe(false)
    const next = $table().getNextSibling()
    if ($isElementNode(next)) next.selectStart()
    expect($isEdge(true)).toBe(true)
    expect($isEdge(false)).toBe(false)
  })
})

it('a pasted table is read with its caption and headings', () => {
  const { editor, change, html } = openEditor()
  const page = new DOMParser().parseFromString(
    '<table><caption>Fees</caption><tr><th></th><th>b</th></tr><tr><th>c</th><td>d <b>x</b></td></tr></table>',
    'text/html',
  )
  change(() => void $getRoot().append(...$generateNodesFromDOM(editor, page)))
  expect(html()).toContain(
    '<table><caption>Fees</caption><thead><tr><th scope="col"></th><th scope="col">b</th></tr></thead><tbody><tr><th scope="row">c</th><td>d <strong>x</strong></td></tr></tbody></table>',
  )
})
