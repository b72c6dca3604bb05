import type { Block } from '../../../entries/blocks.ts'
import { calloutBlocks } from '../shared/callouts.ts'
import type { DocumentPart, PartPosition } from '../shared/document-part.ts'
import { BLOCK_ELEMENTS, IGNORED_ELEMENTS, isCallout } from './html-elements.ts'
import { listFrom, spansOf } from './html-inline.ts'
import { isElement, parseTree, type Element, type LineAt, type Node } from './html-tree.ts'

/** The parts of some nodes: what is inline between blocks becomes paragraphs. */
export function partsFrom(nodes: readonly Node[], lineAt: LineAt): DocumentPart[] {
  const parts: DocumentPart[] = []
  let inlineNodes: Node[] = []
  const flush = () => {
    const spans = spansOf(inlineNodes)
    if (spans.length > 0)
      parts.push({
        kind: 'block',
        block: { kind: 'paragraph', spans },
        ...positionOf(inlineNodes, lineAt),
      })
    inlineNodes = []
  }
  for (const node of nodes) {
    if (isElement(node) && IGNORED_ELEMENTS.has(node.name) && !isCallout(node)) continue
    if (!isElement(node) || !hasBlocks(node)) {
      inlineNodes.push(node)
      continue
    }
    flush()
    parts.push(...elementParts(node, lineAt))
  }
  flush()
  return parts
}

/** The blocks of a piece of HTML. */
export const htmlBlocks = (source: string): Block[] =>
  partsFrom(parseTree(source).children, () => 1).map(blockOf)

const blockOf = (part: DocumentPart): Block =>
  part.kind === 'block' ? part.block : { kind: 'paragraph', spans: part.spans }

const hasBlocks = (node: Element): boolean =>
  isCallout(node) ||
  BLOCK_ELEMENTS.has(node.name) ||
  node.children.some((child) => isElement(child) && hasBlocks(child))

const positionOf = (nodes: readonly Node[], lineAt: LineAt): PartPosition => ({
  line: lineAt(nodes[0]?.startIndex ?? 0),
  lastLine: lineAt(nodes.at(-1)?.endIndex ?? 0),
  from: nodes[0]?.startIndex ?? 0,
  to: (nodes.at(-1)?.endIndex ?? 0) + 1,
})

function elementParts(node: Element, lineAt: LineAt): DocumentPart[] {
  const position = positionOf([node], lineAt)
  const toPart = (block: Block): DocumentPart => ({ kind: 'block', block, ...position })
  if (isCallout(node)) {
    const blocks = partsFrom(node.children, lineAt).map(blockOf)
    return calloutBlocks(node.attribs['data-callout'] ?? '', blocks).map(toPart)
  }
  const level = /^h([1-6])$/.exec(node.name)?.[1]
  if (level)
    return [{ kind: 'heading', level: Number(level), spans: spansOf(node.children), ...position }]
  if (node.name === 'dt' || node.name === 'summary')
    return [{ kind: 'question', spans: spansOf(node.children), ...position }]
  if (node.name === 'ul' || node.name === 'ol') return [toPart(listFrom(node))]
  const inner = partsFrom(node.children, lineAt)
  if (node.name === 'blockquote') return inner.map(asQuote)
  // The tags of a paragraph belong to it; an element around several blocks belongs to none.
  return node.name === 'p' && inner.length === 1
    ? inner.map((part) => ({ ...part, ...position }))
    : inner
}

const asQuote = (part: DocumentPart): DocumentPart =>
  part.kind === 'block' && part.block.kind === 'paragraph'
    ? { ...part, block: { ...part.block, kind: 'quote' } }
    : part
