import {
  $createRangeSelection,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $setSelection,
  type TextNode,
} from '@payloadcms/richtext-lexical/lexical'
import { findWholeWords } from '../../checks/replacement.ts'
import { answerEditor } from './answer-editor.ts'
import { $filledParagraphs, $paragraphs } from './answer-paragraphs.ts'
import { mostSimilarIndex } from './most-similar.ts'

const EXCERPT_LENGTH = 80

/** A range of characters in the text nodes of one paragraph. */
type TextRange = { nodes: TextNode[]; start: number; end: number }

function $find(text: string): TextRange | null {
  for (const block of $paragraphs()) {
    const nodes = block.getAllTextNodes()
    const start = findWholeWords(nodes.map((node) => node.getTextContent()).join(''), text)
    if (start >= 0) return { nodes, start, end: start + text.length }
  }
  return null
}

function $findMostSimilar(paragraph: string): TextRange | null {
  const blocks = $paragraphs()
  const texts = blocks.map((block) => block.getTextContent())
  const block = blocks[mostSimilarIndex(paragraph, texts)]
  return block
    ? { nodes: block.getAllTextNodes(), start: 0, end: block.getTextContentSize() }
    : null
}

function $select({ nodes, start, end }: TextRange): void {
  const selection = $createRangeSelection()
  let offset = 0
  for (const node of nodes) {
    const length = node.getTextContentSize()
    if (start >= offset && start <= offset + length)
      selection.anchor.set(node.getKey(), start - offset, 'text')
    if (end >= offset && end <= offset + length) {
      selection.focus.set(node.getKey(), end - offset, 'text')
      break
    }
    offset += length
  }
  $setSelection(selection)
}

/** The start of a paragraph, without the ellipsis of a shortened one. */
const excerpt = (text: string): string => text.replace(/…$/u, '').slice(0, EXCERPT_LENGTH)

/**
 * Selects a passage of the answer, or the paragraph that starts like it, and scrolls it into view.
 * Returns whether the answer contains it.
 */
export const selectInAnswer = (text: string): boolean =>
  select(() => $find(text) ?? $find(excerpt(text)))

/** Does the same for the paragraph most similar to `paragraph`, which has since been changed. */
export const selectMostSimilar = (paragraph: string): boolean =>
  select(() => $findMostSimilar(paragraph))

function select($range: () => TextRange | null): boolean {
  const editor = answerEditor()
  let found = false
  editor?.update(
    () => {
      const range = $range()
      if (range) $select(range)
      found = range !== null
    },
    { discrete: true },
  )
  if (!editor || !found) return false
  editor.focus(() => {
    const key = editor.getEditorState().read(() => {
      const selection = $getSelection()
      return $isRangeSelection(selection) ? selection.anchor.key : ''
    })
    editor.getElementByKey(key)?.scrollIntoView({ block: 'center' })
  })
  return true
}

/**
 * Replaces the first occurrence of a passage in the answer; undo restores it. Returns whether the
 * answer contains it.
 */
export function replaceInAnswer(text: string, replacement: string): boolean {
  let found = false
  answerEditor()?.update(
    () => {
      const range = $find(text)
      if (!range) return
      $select(range)
      const selection = $getSelection()
      if (!$isRangeSelection(selection)) return
      selection.insertText(replacement)
      found = true
    },
    { discrete: true },
  )
  return found
}

/**
 * Replaces the text of a paragraph, by its index among those that are not blank; undo restores it.
 */
export function replaceParagraph(index: number, text: string): void {
  answerEditor()?.update(
    () => {
      const block = $filledParagraphs()[index]
      const nodes = block?.getAllTextNodes() ?? []
      const own = nodes.filter(
        (node) =>
          node.getParents().find((each) => $isElementNode(each) && !each.isInline()) === block,
      )
      const end = own.reduce((sum, node) => sum + node.getTextContentSize(), 0)
      $select({ nodes: own, start: 0, end })
      const selection = $getSelection()
      if ($isRangeSelection(selection)) selection.insertText(text)
    },
    { discrete: true },
  )
}

/**
 * Puts the cursor at the end of a paragraph, by its index among those that are not blank, and
 * scrolls it into view. Returns whether it exists.
 */
export function focusParagraph(index: number): boolean {
  const editor = answerEditor()
  let key: string | null = null
  editor?.update(
    () => {
      const block = $filledParagraphs()[index]
      block?.selectEnd()
      key = block?.getKey() ?? null
    },
    { discrete: true },
  )
  if (!editor || key === null) return false
  const paragraphKey = key
  editor.focus(() => editor.getElementByKey(paragraphKey)?.scrollIntoView({ block: 'center' }))
  return true
}

/**
 * Puts the caret into a paragraph, by its index among those with text, after `offset` characters.
 */
export function putCaret(paragraph: number, offset: number): void {
  const editor = answerEditor()
  editor?.update(
    () => {
      const block = $paragraphs()[paragraph]
      const end = Math.min(offset, block?.getTextContentSize() ?? 0)
      if (block) $select({ nodes: block.getAllTextNodes(), start: end, end })
    },
    { discrete: true },
  )
  editor?.focus()
}
