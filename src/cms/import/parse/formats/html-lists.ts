import type { Block, ListItem, Span } from '../../../entries/blocks.ts'
import type { PartPosition } from '../shared/document-part.ts'
import { normalizeSpans } from '../shared/spans.ts'
import type { HtmlContext } from './html-context.ts'
import { BLOCK_ELEMENTS } from './html-elements.ts'
import { spansOf } from './html-inline.ts'
import { positionOf } from './html-paragraphs.ts'
import { isElement, nodeText, type Element, type Node } from './html-tree.ts'
import type { WordItem } from './word-lists.ts'

type List = Extract<Block, { kind: 'list' }>

const isList = ({ name }: Element): boolean => name === 'ul' || name === 'ol' || name === 'menu'
const isBlank = (node: Node): boolean => !isElement(node) && nodeText(node).trim() === ''

/**
 * The block of a `ul` or `ol`. What is in it outside of an item becomes one. `places` gets where its
 * items are.
 */
export function listFrom(
  node: Element,
  context: HtmlContext,
  places?: Map<ListItem, PartPosition>,
): List {
  const items: ListItem[] = []
  let loose: Node[] = []
  const flush = () => {
    const spans = spansOf(loose, context)
    if (spans.length > 0) items.push({ spans })
    loose = []
  }
  for (const child of node.children) {
    const last = items.at(-1)
    if (isElement(child) && child.name === 'li') {
      flush()
      const omission = context.omissionOf(child)
      if (omission && omission !== 'invisible') context.report(child, omission)
      else if (!omission) {
        const item = itemFrom(child, context)
        items.push(item)
        places?.set(item, positionOf([child], context.lineAt))
      }
    } else if (isElement(child) && isList(child) && last && loose.every(isBlank)) {
      last.nested = [...(last.nested ?? []), listFrom(child, context)]
    } else if (isElement(child) && isList(child)) {
      flush()
      items.push(...listFrom(child, context).items)
    } else loose.push(child)
  }
  flush()
  if (/^[ai]$/i.test(node.attribs.type ?? '')) context.report(node, 'lettered')
  const start = Number(node.attribs.start ?? 1)
  return {
    kind: 'list',
    ordered: node.name === 'ol',
    ...(node.name === 'ol' && Number.isInteger(start) && start > 1 ? { start } : {}),
    items: items.filter(({ spans, nested }) => spans.length > 0 || nested),
  }
}

/** The items of a list of Google Docs, which writes a list of its own for each level. */
export function levelItems(node: Element, context: HtmlContext): WordItem[] {
  const level = /(?:^|\s)lst-kix_\w+-(\d)(?:\s|$)/.exec(node.attribs.class ?? '')?.[1]
  if (level === undefined || !isList(node)) return []
  const { ordered, start = 1, items } = listFrom(node, context)
  if (items.some(({ nested }) => nested)) return []
  return items.map(({ spans }, index) => ({
    level: Number(level) + 1,
    ordered,
    number: start + index,
    spans,
  }))
}

/**
 * An item has its text first and its lists after it. Where text follows a list, the list's items
 * become lines of the text, because otherwise their order would change.
 */
function itemFrom(item: Element, context: HtmlContext): ListItem {
  const parts = partsOf(item.children, context)
  const lastText = parts.findLastIndex((part) => part.kind === 'text')
  const lines: Span[][] = []
  const nested: List[] = []
  for (const [index, part] of parts.entries()) {
    if (part.kind === 'text') lines.push(part.spans)
    else if (index > lastText) nested.push(part.list)
    else {
      context.report(part.node, 'nested')
      lines.push(...linesOf(part.list, ''))
    }
  }
  const spans = normalizeSpans(
    lines.flatMap((line, index) => (index > 0 ? [{ text: '\n' }, ...line] : line)),
  )
  return { spans, ...(nested.length > 0 ? { nested } : {}) }
}

const linesOf = (list: List, indent: string): Span[][] =>
  list.items.flatMap((item, index) => [
    [
      { text: `${indent}${list.ordered ? `${(list.start ?? 1) + index}. ` : '– '}` },
      ...item.spans.map((span) => (span.text === '\n' ? { ...span, text: ' ' } : span)),
    ],
    ...(item.nested ?? []).flatMap((each) => linesOf(each, `${indent}– `)),
  ])

type ItemPart = { kind: 'text'; spans: Span[] } | { kind: 'list'; list: List; node: Element }

/** The paragraphs and lists of an item, in order. */
function partsOf(nodes: readonly Node[], context: HtmlContext): ItemPart[] {
  const parts: ItemPart[] = []
  let inline: Node[] = []
  const flush = () => {
    const spans = spansOf(inline, context)
    if (spans.length > 0) parts.push({ kind: 'text', spans })
    inline = []
  }
  for (const node of nodes) {
    if (isElement(node) && isList(node)) {
      flush()
      parts.push({ kind: 'list', list: listFrom(node, context), node })
    } else if (isElement(node) && !context.omissionOf(node) && holdsBlocks(node)) {
      flush()
      parts.push(...partsOf(node.children, context))
    } else if (isElement(node) && BLOCK_ELEMENTS.has(node.name)) {
      flush()
      inline.push(node)
      flush()
    } else inline.push(node)
  }
  flush()
  return parts
}

const holdsBlocks = (node: Element): boolean =>
  node.children.some(
    (child) => isElement(child) && (BLOCK_ELEMENTS.has(child.name) || holdsBlocks(child)),
  )
