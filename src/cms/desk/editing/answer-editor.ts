import {
  $createRangeSelection,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $setSelection,
  type ElementNode,
  type LexicalEditor,
  type TextNode,
} from '@payloadcms/richtext-lexical/lexical'
import { placeOf } from '../../checks/replacement.ts'
import { mostSimilarIndex } from './most-similar.ts'

let current: LexicalEditor | null = null
const listeners = new Set<() => void>()
const tell = () => listeners.forEach((listener) => listener())

/**
 * Remembers the editor of the full answer, for the parts of the desk that speak about its words.
 * Gives back how to forget it.
 */
export function registerAnswerEditor(editor: LexicalEditor): () => void {
  current = editor
  const stop = editor.registerUpdateListener(tell)
  tell()
  return () => {
    stop()
    if (current === editor) current = null
  }
}

/** Calls whenever the answer’s words or the cursor in them change. Gives back how to stop. */
export function subscribeToAnswer(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

const collapseSpaces = (text: string): string => text.replace(/\s+/gu, ' ').trim()

function $paragraphs(): ElementNode[] {
  const found = new Map<string, ElementNode>()
  for (const text of $getRoot().getAllTextNodes()) {
    const block = text.getParents().find((each) => $isElementNode(each) && !each.isInline())
    if (block) found.set(block.getKey(), block)
  }
  return [...found.values()]
}

/** The paragraphs, headings and list items of the full answer, as they stand in the editor. */
export const paragraphsInEditor = (): string[] =>
  current?.getEditorState().read(() =>
    $paragraphs()
      .map((block) => collapseSpaces(block.getTextContent()))
      .filter(Boolean),
  ) ?? []

/** The paragraph in which the person writes or last wrote. */
export const paragraphAtCursor = (): string | null =>
  current?.getEditorState().read(() => {
    const selection = $getSelection()
    if (!$isRangeSelection(selection)) return null
    const node = selection.anchor.getNode()
    const block = [node, ...node.getParents()].find(
      (each) => $isElementNode(each) && !each.isInline(),
    )
    return block && collapseSpaces(block.getTextContent())
      ? collapseSpaces(block.getTextContent())
      : null
  }) ?? null

type Place = { nodes: TextNode[]; start: number; end: number }

/**
 * Where some words stand in the answer: within one paragraph, over as many runs of text as it
 * takes.
 */
function $find(words: string): Place | null {
  for (const block of $paragraphs()) {
    const nodes = block.getAllTextNodes()
    const start = placeOf(nodes.map((node) => node.getTextContent()).join(''), words)
    if (start >= 0) return { nodes, start, end: start + words.length }
  }
  return null
}

function $select({ nodes, start, end }: Place): boolean {
  const selection = $createRangeSelection()
  let at = 0
  for (const node of nodes) {
    const length = node.getTextContentSize()
    if (start >= at && start <= at + length) selection.anchor.set(node.getKey(), start - at, 'text')
    if (end >= at && end <= at + length) {
      selection.focus.set(node.getKey(), end - at, 'text')
      break
    }
    at += length
  }
  $setSelection(selection)
  return true
}

/** The paragraph that a changed one has most likely become. */
function $findAlike(words: string): Place | null {
  const blocks = $paragraphs()
  const block =
    blocks[
      mostSimilarIndex(
        words,
        blocks.map((each) => each.getTextContent()),
      )
    ]
  return block
    ? { nodes: block.getAllTextNodes(), start: 0, end: block.getTextContentSize() }
    : null
}

const beginning = (words: string): string => words.replace(/…$/u, '').slice(0, 80)

/**
 * Selects some words of the answer (or the start of a paragraph) and brings them into view. Answers
 * whether they are there.
 */
export const selectInAnswer = (words: string): boolean =>
  show(() => $find(words) ?? $find(beginning(words)))

/** The same for the paragraph that a changed one has most likely become. */
export const selectMostSimilar = (paragraph: string): boolean => show(() => $findAlike(paragraph))

function show($place: () => Place | null): boolean {
  let found = false
  current?.update(
    () => {
      const place = $place()
      found = place !== null && $select(place)
    },
    { discrete: true },
  )
  if (!found) return false
  current?.focus(() =>
    current
      ?.getElementByKey(
        current.getEditorState().read(() => {
          const selection = $getSelection()
          return $isRangeSelection(selection) ? selection.anchor.key : ''
        }),
      )
      ?.scrollIntoView({ block: 'center' }),
  )
  return true
}

/**
 * Puts other words in the place of the first that are there; undo brings them back. Answers whether
 * they are there.
 */
export function replaceInAnswer(words: string, replacement: string): boolean {
  let found = false
  current?.update(
    () => {
      const place = $find(words)
      if (!place) return
      $select(place)
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
 * Where the cursor stands in the answer, counted in paragraphs that hold words; `null` while it is
 * elsewhere.
 */
export const paragraphIndexAtCursor = (): number | null =>
  current?.getEditorState().read(() => {
    const selection = $getSelection()
    if (!$isRangeSelection(selection)) return null
    const keys = [selection.anchor.getNode(), ...selection.anchor.getNode().getParents()].map(
      (node) => node.getKey(),
    )
    const number = $paragraphs()
      .filter((block) => collapseSpaces(block.getTextContent()))
      .findIndex((block) => keys.includes(block.getKey()))
    return number < 0 ? null : number
  }) ?? null

/**
 * Puts the cursor at the end of a paragraph, counted as above, and brings it into view. Answers
 * whether it is there.
 */
export function focusParagraph(number: number): boolean {
  let key: string | null = null
  current?.update(
    () => {
      const block = $paragraphs().filter((each) => collapseSpaces(each.getTextContent()))[number]
      block?.selectEnd()
      key = block?.getKey() ?? null
    },
    { discrete: true },
  )
  if (key === null) return false
  const place = key
  current?.focus(() => current?.getElementByKey(place)?.scrollIntoView({ block: 'center' }))
  return true
}
