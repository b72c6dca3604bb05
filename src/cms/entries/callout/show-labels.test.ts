// @vitest-environment happy-dom
import {
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  createEditor,
} from '@payloadcms/richtext-lexical/lexical'
import { expect, it } from 'vitest'
import { deskInEnglish, type DeskKey } from '../../../i18n/messages/desk.ts'
import { translator } from '../../../i18n/messages/translate.ts'
import { $createCallout, $isCallout, CalloutNode } from './node.ts'
import { showLabels } from './show-labels.ts'

it('callouts carry their label in the person’s language, whenever they come or change', () => {
  const root = document.createElement('div')
  const editor = createEditor({
    nodes: [CalloutNode],
    onError: (error) => {
      throw error
    },
  })
  editor.setRootElement(root)
  const labels = () => [...root.querySelectorAll('aside')].map(({ dataset }) => dataset.label)
  const add = (callout: 'note' | 'help') =>
    editor.update(
      () =>
        void $getRoot().append(
          $createCallout(callout).append($createParagraphNode().append($createTextNode('Text'))),
        ),
      { discrete: true },
    )
  add('note')
  const stop = showLabels(editor, deskInEnglish)
  add('help')
  expect(labels()).toEqual(['Good to know', 'Where to get help'])
  editor.update(
    () => {
      for (const node of $getRoot().getChildren())
        if ($isCallout(node)) node.setCallout('important')
    },
    { discrete: true },
  )
  expect(labels()).toEqual(['Important', 'Important'])
  stop()
  const words = { es: { 'answers.callout.important': 'Importante' } } as const
  showLabels(editor, translator<DeskKey>(words, 'es'))
  expect(labels()).toEqual(['Importante', 'Importante'])
})
