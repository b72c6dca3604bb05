import {
  $getSelection,
  $isElementNode,
  $isRangeSelection,
} from '@payloadcms/richtext-lexical/lexical'
import { answerEditor } from './answer-editor.ts'
import { $paragraphs } from './answer-paragraphs.ts'
import { putCaret } from './answer-selection.ts'

const STORED = 'attune.caret'
/** Where somebody was writing: in a field, or in a paragraph of the answer. */
export type Caret =
  | { field: string; start: number; end: number; scroll: number }
  | { paragraph: number; offset: number; scroll: number }

function caretInAnswer(): { paragraph: number; offset: number } | null {
  return (
    answerEditor()
      ?.getEditorState()
      .read(() => {
        const selection = $getSelection()
        if (!$isRangeSelection(selection)) return null
        const { focus } = selection
        const node = focus.getNode()
        const block = [node, ...node.getParents()].find(
          (each) => $isElementNode(each) && !each.isInline(),
        )
        const paragraph = $paragraphs().findIndex((each) => each.is(block))
        const count = $paragraphs().length
        if (count === 0) return null
        // An empty paragraph is not counted: the end of the text is close enough.
        if (paragraph < 0 || !$isElementNode(block))
          return { paragraph: count - 1, offset: Number.MAX_SAFE_INTEGER }
        let offset = focus.type === 'text' ? focus.offset : block.getTextContentSize()
        if (focus.type === 'text')
          for (const text of block.getAllTextNodes()) {
            if (text.is(node)) break
            offset += text.getTextContentSize()
          }
        return { paragraph, offset }
      }) ?? null
  )
}

/** Returns where the caret is in the form, or `null` if nobody writes in it. */
export function caretNow(): Caret | null {
  const active = document.activeElement
  const scroll = window.scrollY
  if (active instanceof HTMLInputElement || active instanceof HTMLTextAreaElement) {
    if (!active.id.startsWith('field-')) return null
    const end = active.value.length
    return {
      field: active.id,
      start: active.selectionStart ?? end,
      end: active.selectionEnd ?? end,
      scroll,
    }
  }
  const place = active?.closest('[data-lexical-editor]') ? caretInAnswer() : null
  return place && { ...place, scroll }
}

/** Puts the caret back after a save, unless the person has gone elsewhere in the meantime. */
export function restoreCaret(caret: Caret | null): void {
  if (!caret || (document.activeElement && document.activeElement !== document.body)) return
  if ('paragraph' in caret) putCaret(caret.paragraph, caret.offset)
  else {
    const field = document.getElementById(caret.field)
    if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) {
      field.focus({ preventScroll: true })
      field.setSelectionRange(caret.start, caret.end)
    }
  }
  window.scrollTo({ top: caret.scroll })
}

/** Keeps the caret for the page that the first save leads to. */
export function storeCaret(caret: Caret | null): void {
  if (caret) window.sessionStorage.setItem(STORED, JSON.stringify(caret))
}
export function takeStoredCaret(): Caret | null {
  const stored = window.sessionStorage.getItem(STORED)
  window.sessionStorage.removeItem(STORED)
  return stored ? (JSON.parse(stored) as Caret) : null
}
