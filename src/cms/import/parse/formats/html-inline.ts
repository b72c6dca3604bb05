import type { Block, ListItem, Span } from '../../../entries/blocks.ts'
import { normalizeSpans, safeHref } from '../shared/spans.ts'
import { BLOCK_ELEMENTS, IGNORED_ELEMENTS } from './html-elements.ts'
import { isElement, nodeText, type Element, type Node } from './html-tree.ts'

/** The spans of some nodes, with their styles and safe links. */
export const spansOf = (nodes: readonly Node[]): Span[] =>
  normalizeSpans(nodes.flatMap((node) => inlineSpans(node, {})))

function inlineSpans(node: Node, style: Omit<Span, 'text'>): Span[] {
  if (!isElement(node)) {
    const text = nodeText(node)
    return text === '' ? [] : [{ ...style, text }]
  }
  if (IGNORED_ELEMENTS.has(node.name)) return []
  if (node.name === 'br') return [{ text: '\n' }]
  if (node.name === 'img') return node.attribs.alt ? [{ ...style, text: node.attribs.alt }] : []
  const href = node.name === 'a' ? safeHref(node.attribs.href) : undefined
  const inner: Omit<Span, 'text'> = {
    ...style,
    ...(href ? { href } : {}),
    ...(node.name === 'strong' || node.name === 'b' ? { bold: true } : {}),
    ...(node.name === 'em' || node.name === 'i' ? { italic: true } : {}),
  }
  const spans = node.children.flatMap((child) => inlineSpans(child, inner))
  return BLOCK_ELEMENTS.has(node.name) ? [{ text: ' ' }, ...spans, { text: ' ' }] : spans
}

const isList = (node: Node): node is Element =>
  isElement(node) && (node.name === 'ul' || node.name === 'ol')

/** The block of a `ul` or `ol`. */
export function listFrom(node: Element): Extract<Block, { kind: 'list' }> {
  const items = node.children
    .filter(isElement)
    .filter(({ name }) => name === 'li')
    .map((item): ListItem => {
      const nested = item.children.filter(isList).map(listFrom)
      return {
        spans: spansOf(item.children.filter((child) => !isList(child))),
        ...(nested.length > 0 ? { nested } : {}),
      }
    })
  const start = Number(node.attribs.start ?? 1)
  return {
    kind: 'list',
    ordered: node.name === 'ol',
    ...(node.name === 'ol' && start > 1 ? { start } : {}),
    items,
  }
}
