import {
  $createParagraphNode,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  type LexicalNode,
  type RangeSelection,
} from '@payloadcms/richtext-lexical/lexical'
import { $isListNode } from '@payloadcms/richtext-lexical/lexical/list'
import type { Callout } from '../../../published/callouts.ts'
import { $createCallout, $isCallout, type CalloutNode } from './node.ts'

/** Returns the callout that contains a node, or `null`. */
export function $calloutOf(node: LexicalNode | null): CalloutNode | null {
  return $isCallout(node) ? node : (node?.getParents().find($isCallout) ?? null)
}

const $topBlock = (node: LexicalNode): LexicalNode | null => {
  if (node.getKey() === 'root') return null
  const callout = $calloutOf(node)
  return callout ?? node.getTopLevelElement()
}

/**
 * Wraps the selected paragraphs in a callout. Inside a callout, changes its kind, or unwraps it if
 * it has that kind already.
 */
export function $toggleCallout(callout: Callout): void {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return
  const existing = $calloutOf(selection.anchor.getNode())
  if (existing) {
    if (existing.getCallout() === callout) $unwrap(existing)
    else existing.setCallout(callout)
    return
  }
  const blocks = $selectedBlocks(selection)
  const [first] = blocks
  if (!first) return
  const created = $createCallout(callout)
  first.insertBefore(created)
  for (const block of blocks) created.append($asContent(block))
  if (!created.getNextSibling()) created.insertAfter($createParagraphNode())
}

function $selectedBlocks(selection: RangeSelection): LexicalNode[] {
  const nodes = selection.getNodes()
  const found = (nodes.length > 0 ? nodes : [selection.anchor.getNode()]).map($topBlock)
  return [
    ...new Map(
      found
        .filter((node): node is LexicalNode => node !== null && !$isCallout(node))
        .map((node) => [node.getKey(), node]),
    ).values(),
  ]
}

/** Converts headings and quotations to paragraphs, as callouts have paragraphs and lists only. */
function $asContent(block: LexicalNode): LexicalNode {
  if ($isListNode(block) || !$isElementNode(block) || block.getType() === 'paragraph') return block
  const paragraph = $createParagraphNode()
  paragraph.append(...block.getChildren())
  block.replace(paragraph)
  return paragraph
}

/** Replaces a callout with its content. */
export function $unwrap(callout: CalloutNode): void {
  for (const child of callout.getChildren()) callout.insertBefore(child)
  callout.remove()
}

/** Enter in an empty last paragraph leaves the callout. Returns whether it did. */
export function $leaveOnEnter(): boolean {
  const selection = $getSelection()
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return false
  const block = selection.anchor.getNode()
  const callout = $calloutOf(block)
  if (
    !callout ||
    block.getParent() !== callout ||
    !$isElementNode(block) ||
    !block.isEmpty() ||
    callout.getLastChild() !== block ||
    callout.getChildrenSize() < 2
  )
    return false
  block.remove()
  const next = $createParagraphNode()
  callout.insertAfter(next)
  next.select()
  return true
}

const $startsIn = (callout: CalloutNode, node: LexicalNode): boolean =>
  callout.getFirstDescendant() === node ||
  ($isElementNode(node) && callout.getFirstChild() === node && node.isEmpty())

/** Backspace at the start of a callout unwraps it. Returns whether it did. */
export function $unwrapOnBackspace(): boolean {
  const selection = $getSelection()
  if (!$isRangeSelection(selection) || !selection.isCollapsed() || selection.anchor.offset !== 0)
    return false
  const node = selection.anchor.getNode()
  const callout = $calloutOf(node)
  if (!callout || !$startsIn(callout, node)) return false
  $unwrap(callout)
  return true
}
