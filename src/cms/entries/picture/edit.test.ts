// @vitest-environment happy-dom
import {
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  $getSelection,
  $isRangeSelection,
} from '@payloadcms/richtext-lexical/lexical'
import { createHeadlessEditor } from '@payloadcms/richtext-lexical/lexical/headless'
import { expect, it } from 'vitest'
import { answerHtml } from '../answer-html.ts'
import { answerFault } from '../answer-rules.ts'
import { $createCallout, CalloutNode } from '../callout/node.ts'
import { $insertPicture, registerPictures } from './edit.ts'
import { PictureNode } from './node.ts'
import { storedPicture } from './stored-picture.ts'

function openEditor() {
  const editor = createHeadlessEditor({
    nodes: [PictureNode, CalloutNode],
    onError: (error) => {
      throw error
    },
  })
  registerPictures(editor)
  const change = (work: () => void) => editor.update(work, { discrete: true })
  const html = () => {
    const answer = editor.getEditorState().toJSON()
    expect(answerFault(answer)).toBeNull()
    return answerHtml(answer, () => null).replace(/<img [^>]*alt="(\w*)" \/>/g, '[$1]')
  }
  change(() => void $getRoot().append($createParagraphNode()).selectStart())
  return { editor, change, html }
}
const $picture = (alt: string) =>
  new PictureNode(
    storedPicture(7, { hash: 'a'.repeat(64), width: 8, height: 4, name: 'a.webp', alt }),
  )
const $write = (text: string) => {
  const selection = $getSelection()
  if ($isRangeSelection(selection)) selection.insertText(text)
}

it('a picture takes the place of an empty line, or follows the line with the cursor', () => {
  const { change, html } = openEditor()
  change(() => {
    $insertPicture($picture('First'))
    $write('After it')
    $insertPicture($picture('Second'))
    $write('The end')
  })
  expect(html()).toBe('[First]<p>After it</p>[Second]<p>The end</p>')
})

it('without a cursor a picture goes to the end', () => {
  const { change, html } = openEditor()
  change(() => {
    $write('Words')
    $insertPicture($picture('Last'), null)
  })
  expect(html()).toBe('<p>Words</p>[Last]')
})

it('a picture that is put into a callout comes to stand below it', () => {
  const { change, html } = openEditor()
  change(() => {
    const callout = $createCallout('note')
    $getRoot().append(callout)
    const line = $createParagraphNode().append($createTextNode('Good'))
    callout.append(line, $picture('Inside'))
    line.selectEnd()
    $insertPicture($picture('Below'))
  })
  expect(html()).toBe('<aside data-callout="note"><p>Good</p></aside>[Inside][Below]')
})

it('is stored and opened again as it was', () => {
  const { editor, change, html } = openEditor()
  change(() => $insertPicture($picture('Kept')))
  const before = html()
  const stored = JSON.stringify(editor.getEditorState().toJSON())
  editor.setEditorState(editor.parseEditorState(stored))
  expect(html()).toBe(before)
})
