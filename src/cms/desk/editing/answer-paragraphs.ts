import {
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  type ElementNode,
  type LexicalNode,
} from '@payloadcms/richtext-lexical/lexical'
import { answerEditor } from './answer-editor.ts'

const collapseSpaces = (text: string): string => text.replace(/\s+/gu, ' ').trim()
const $textOf = (block: ElementNode): string => collapseSpaces(block.getTextContent())

/** Every paragraph, heading and list item with a text node, in order. */
export function $paragraphs(): ElementNode[] {
  const found = new Map<string, ElementNode>()
  for (const text of $getRoot().getAllTextNodes()) {
    const block = text.getParents().find((each) => $isElementNode(each) && !each.isInline())
    if (block) found.set(block.getKey(), block)
  }
  return [...found.values()]
}

/** The paragraphs that are not blank: the ones the index of a paragraph counts. */
export const $filledParagraphs = (): ElementNode[] => $paragraphs().filter($textOf)

/** Returns the text of each paragraph, heading and list item in the editor. */
export const paragraphsInEditor = (): string[] =>
  answerEditor()
    ?.getEditorState()
    .read(() => $filledParagraphs().map($textOf)) ?? []

/** Reads something of the nodes around the cursor, innermost first; `null` without a cursor. */
const readAtCursor = <Result>(read: (nodes: LexicalNode[]) => Result | null): Result | null =>
  answerEditor()
    ?.getEditorState()
    .read(() => {
      const selection = $getSelection()
      if (!$isRangeSelection(selection)) return null
      const node = selection.anchor.getNode()
      return read([node, ...node.getParents()])
    }) ?? null

/** Returns the text of the paragraph with the cursor, or `null`. */
export const paragraphAtCursor = (): string | null =>
  readAtCursor((nodes) => {
    const block = nodes.find((each) => $isElementNode(each) && !each.isInline())
    return block ? collapseSpaces(block.getTextContent()) || null : null
  })

/** Returns the index of the paragraph with the cursor, not counting blank ones, or `null`. */
export const paragraphIndexAtCursor = (): number | null =>
  readAtCursor((nodes) => {
    const keys = nodes.map((each) => each.getKey())
    const index = $filledParagraphs().findIndex((block) => keys.includes(block.getKey()))
    return index < 0 ? null : index
  })
