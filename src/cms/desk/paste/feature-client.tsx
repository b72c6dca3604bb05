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
  type RangeSelection,
} from '@payloadcms/richtext-lexical/lexical'
import { $generateNodesFromDOM } from '@payloadcms/richtext-lexical/lexical/html'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { mergeRegister } from '@payloadcms/richtext-lexical/lexical/utils'
import { useEffect } from 'react'
import { $unwrap } from '../../entries/callout/edit.ts'
import { $isCallout, CalloutNode } from '../../entries/callout/node.ts'
import { cleanPaste, cleanPlainText } from '../../entries/paste/clean.ts'
import { $selectedPlace } from '../../entries/table/edit.ts'
import { useDeskMessages } from '../../messages/use-desk-messages.tsx'
import { registerAnswerEditor } from '../editing/answer-editor.ts'

const LEXICAL_MIME_TYPE = 'application/x-lexical-editor'
const BOLD_AND_ITALIC = 3

/** Returns whether the content was copied from an editor like this one, so it needs no cleaning. */
function isFromEditor(editor: LexicalEditor, clipboard: DataTransfer): boolean {
  try {
    return (
      (JSON.parse(clipboard.getData(LEXICAL_MIME_TYPE)) as { namespace?: unknown }).namespace ===
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
    cleanPlainText(clipboard.getData('text/plain'))
  )
}

/** Inserts the cleaned clipboard content. Returns false to leave the paste to Lexical. */
function paste(editor: LexicalEditor, clipboard: DataTransfer | null): boolean {
  const selection = $getSelection()
  if (!clipboard || !$isRangeSelection(selection) || isFromEditor(editor, clipboard)) return false
  // A single line of plain text needs no cleaning, and Lexical turns a URL pasted onto a selection
  // into a link.
  if (
    !clipboard.types.includes('text/html') &&
    !clipboard.getData('text/plain').trim().includes('\n')
  )
    return false
  const clean = cleaned(clipboard)
  if ($selectedPlace()) {
    insertHtml(editor, selection, asLines(clean))
    return true
  }
  const [only] = /^<p>((?:(?!<\/p>)[\s\S])*)<\/p>$/.exec(clean)?.slice(1) ?? []
  if (clean) insertHtml(editor, selection, only ?? clean)
  return true
}

const insertHtml = (editor: LexicalEditor, selection: RangeSelection, html: string): void =>
  selection.insertNodes(
    $generateNodesFromDOM(editor, new DOMParser().parseFromString(html, 'text/html')),
  )

/** The words of several blocks as lines of a table's cell. */
const asLines = (html: string): string =>
  html
    .replace(/<\/?(?:p|h2|h3|ul|ol|li|blockquote|table|caption|tr|th|td)>/g, '\n')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .join('<br>')

/** Removes content and formatting that answers do not support, from pastes and other sources. */
function CleanPaste() {
  const t = useDeskMessages()
  const [editor] = useLexicalComposerContext()
  useEffect(
    () =>
      mergeRegister(
        registerAnswerEditor(editor),
        editor.registerRootListener((root) => root?.setAttribute('aria-label', t('fields.answer'))),
        editor.registerCommand(
          PASTE_COMMAND,
          (event) => {
            if (!('clipboardData' in event)) return false
            const handled = paste(editor, event.clipboardData)
            if (handled) event.preventDefault()
            return handled
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
    [editor, t],
  )
  return null
}

export const PasteFeatureClient = createClientFeature({
  plugins: [{ Component: CleanPaste, position: 'normal' }],
})
