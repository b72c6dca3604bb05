'use client'
import { createClientFeature } from '@payloadcms/richtext-lexical/client'
import {
  $createParagraphNode,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  COMMAND_PRIORITY_HIGH,
  PASTE_COMMAND,
  TextNode,
  type LexicalEditor,
} from '@payloadcms/richtext-lexical/lexical'
import { $generateNodesFromDOM } from '@payloadcms/richtext-lexical/lexical/html'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { mergeRegister } from '@payloadcms/richtext-lexical/lexical/utils'
import { useEffect } from 'react'
import { $unwrap } from '../../entries/callout/edit.ts'
import { $isCallout, CalloutNode } from '../../entries/callout/node.ts'
import { cleanPaste, cleanText } from '../../entries/paste/clean.ts'
import { registerAnswerEditor } from '../editing/answer-editor.ts'

const OWN = 'application/x-lexical-editor'
const BOLD_AND_ITALIC = 3

/**
 * Whether these words were copied in this editor or another one of its kind: they are made of what
 * answers are made of already.
 */
function isOwn(editor: LexicalEditor, clipboard: DataTransfer): boolean {
  try {
    return (
      (JSON.parse(clipboard.getData(OWN)) as { namespace?: unknown }).namespace ===
      editor._config.namespace
    )
  } catch {
    return false
  }
}

function cleaned(clipboard: DataTransfer): string {
  const html = clipboard.getData('text/html')
  return (
    (html && cleanPaste(new DOMParser().parseFromString(html, 'text/html').body)) ||
    cleanText(clipboard.getData('text/plain'))
  )
}

/** Puts in what is on the clipboard, cleaned. Answers whether the paste is dealt with. */
function paste(editor: LexicalEditor, clipboard: DataTransfer | null): boolean {
  const selection = $getSelection()
  if (!clipboard || !$isRangeSelection(selection) || isOwn(editor, clipboard)) return false
  // One line of plain text needs nothing; the editor makes a link of an address that is pasted onto
  // words.
  if (
    !clipboard.types.includes('text/html') &&
    !clipboard.getData('text/plain').trim().includes('\n')
  )
    return false
  const clean = cleaned(clipboard)
  const [only] = /^<p>((?:(?!<\/p>)[\s\S])*)<\/p>$/.exec(clean)?.slice(1) ?? []
  if (clean)
    selection.insertNodes(
      $generateNodesFromDOM(editor, new DOMParser().parseFromString(only ?? clean, 'text/html')),
    )
  return true
}

/** Nothing that answers are not made of stays, whichever way it came in. */
function CleanPaste() {
  const [editor] = useLexicalComposerContext()
  useEffect(
    () =>
      mergeRegister(
        registerAnswerEditor(editor),
        editor.registerRootListener((root) => root?.setAttribute('aria-label', 'Full answer')),
        editor.registerCommand(
          PASTE_COMMAND,
          (event) => {
            if (!('clipboardData' in event)) return false
            const done = paste(editor, event.clipboardData)
            if (done) event.preventDefault()
            return done
          },
          COMMAND_PRIORITY_HIGH,
        ),
        editor.registerNodeTransform(TextNode, (node) => {
          const format = node.getFormat() & BOLD_AND_ITALIC
          if (format !== node.getFormat()) node.setFormat(format)
          if (node.getStyle() !== '') node.setStyle('')
        }),
        editor.registerNodeTransform(CalloutNode, (node) => {
          if (node.getParent()?.getKey() !== 'root') return $unwrap(node)
          for (const child of node.getChildren()) {
            if ($isCallout(child)) $unwrap(child)
            else if ($isElementNode(child) && ['heading', 'quote'].includes(child.getType()))
              child.replace($createParagraphNode(), true)
          }
        }),
      ),
    [editor],
  )
  return null
}

export const PasteFeatureClient = createClientFeature({
  plugins: [{ Component: CleanPaste, position: 'normal' }],
})
