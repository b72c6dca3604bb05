import { plain, type Block } from '../../../entries/blocks.ts'
import type { HtmlContext } from './html-context.ts'
import { spansOf } from './html-inline.ts'
import { isElement, nodeText, type Element, type Node } from './html-tree.ts'

/** The lines of text that is shown as it was typed. */
export function preBlocks(node: Element, context: HtmlContext): Block[] {
  const spans = spansOf(node.children, context)
  const lines = rawText(node)
    .split(/\r\n|\r|\n/)
    .map((line) => line.replace(/\s+/gu, ' ').trim())
    .filter(Boolean)
  const text = plain(spans)
  if (text === '') return []
  // Only text without anything left out has the same lines.
  const isWhole = lines.join(' ') === text
  const asLines = lines.flatMap((line, index) => [
    ...(index > 0 ? [{ text: '\n' }] : []),
    { text: line },
  ])
  return [{ kind: 'paragraph', spans: isWhole ? asLines : spans }]
}

const rawText = (node: Node): string =>
  isElement(node) ? node.children.map(rawText).join('') : nodeText(node)
