'use client'
import { createClientFeature } from '@payloadcms/richtext-lexical/client'
import {
  $createParagraphNode, $getSelection, $isElementNode, $isRangeSelection, COMMAND_PRIORITY_HIGH, PASTE_COMMAND, TextNode, type LexicalEditor,
} from '@payloadcms/richtext-lexical/lexical'
import { $generateNodesFromDOM } from '@payloadcms/richtext-lexical/lexical/html'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { mergeRegister } from '@payloadcms/richtext-lexical/lexical/utils'
import { useEffect } from 'react'
import { holdAnswerEditor } from '../../desk/entry/answer-editor.ts'
import { $unwrap } from '../callout/edit.ts'
import { $isCallout, CalloutNode } from '../callout/node.ts'
import { cleanPaste } from './clean.ts'

const OWN = 'application/x-lexical-editor'
const BOLD_AND_ITALIC = 3

function paste(editor: LexicalEditor, clipboard: DataTransfer | null): boolean {
  const html = clipboard?.getData('text/html')
  if (!html || clipboard?.getData(OWN)) return false
  const clean = cleanPaste(new DOMParser().parseFromString(html, 'text/html').body)
  if (clean === '') return false
  const [only] = /^<p>((?:(?!<\/p>)[\s\S])*)<\/p>$/.exec(clean)?.slice(1) ?? []
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return false
  selection.insertNodes($generateNodesFromDOM(editor, new DOMParser().parseFromString(only ?? clean, 'text/html')))
  return true
}

/** Nothing that answers are not made of stays, whichever way it came in. */
function CleanPaste() {
  const [editor] = useLexicalComposerContext()
  useEffect(
    () =>
      mergeRegister(
        holdAnswerEditor(editor),
        editor.registerCommand(PASTE_COMMAND, (event) => {
          if (!('clipboardData' in event)) return false
          const done = paste(editor, event.clipboardData)
          if (done) event.preventDefault()
          return done
        }, COMMAND_PRIORITY_HIGH),
        editor.registerNodeTransform(TextNode, (node) => {
          const format = node.getFormat() & BOLD_AND_ITALIC
          if (format !== node.getFormat()) node.setFormat(format)
          if (node.getStyle() !== '') node.setStyle('')
        }),
        editor.registerNodeTransform(CalloutNode, (node) => {
          if (node.getParent()?.getKey() !== 'root') return $unwrap(node)
          for (const child of node.getChildren()) {
            if ($isCallout(child)) $unwrap(child)
            else if ($isElementNode(child) && ['heading', 'quote'].includes(child.getType())) child.replace($createParagraphNode(), true)
          }
        }),
      ),
    [editor],
  )
  return null
}

export const PasteFeatureClient = createClientFeature({ plugins: [{ Component: CleanPaste, position: 'normal' }] })
