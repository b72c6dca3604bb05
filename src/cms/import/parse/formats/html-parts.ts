import type { Block, ListItem } from '../../../entries/blocks.ts'
import { calloutBlocks, quoteBlocks } from '../shared/callouts.ts'
import type { DocumentPart, PartPosition } from '../shared/document-part.ts'
import type { ImportNotice } from '../shared/notices.ts'
import { htmlContext, type HtmlContext } from './html-context.ts'
import { BLOCK_ELEMENTS, isCallout, type Omission } from './html-elements.ts'
import { spansOf } from './html-inline.ts'
import { levelItems, listFrom } from './html-lists.ts'
import { paragraphParts, positionOf } from './html-paragraphs.ts'
import { holdsQuestion, isOutside, isTermAbove } from './html-places.ts'
import { preBlocks } from './html-pre.ts'
import { tableBlock } from './html-table-block.ts'
import { markedParts, questionRows } from './html-table-rows.ts'
import { isLayout, markedRows, questionColumns, rowsOf } from './html-tables.ts'
import { isElement, nodeText, parseTree, type Element, type Node } from './html-tree.ts'
import { isWordItem, listsFromItems, wordItem, type WordItem } from './word-lists.ts'

/** The parts of a page. What is inline between blocks becomes paragraphs. */
export function pageParts(nodes: readonly Node[], context: HtmlContext): DocumentPart[] {
  return partsFrom(nodes, { context, question: null, terms: [] })
}

/** The blocks of a piece of HTML at a line of a document, and what was left out of it. */
export function htmlBlocks(source: string, line = 1): { blocks: Block[]; notices: ImportNotice[] } {
  const context = htmlContext(() => line)
  const blocks = blocksIn(parseTree(source).children, context)
  return { blocks, notices: context.notices().map(({ at: _, ...notice }) => notice) }
}

const blocksIn = (nodes: readonly Node[], context: HtmlContext): Block[] =>
  pageParts(nodes, context).flatMap((part): Block[] =>
    part.kind === 'end'
      ? []
      : [part.kind === 'block' ? part.block : { kind: 'paragraph', spans: part.spans }],
  )

/** `question` is the element of the question whose answer is being read. */
type Reading = {
  context: HtmlContext
  question: Element | null
  /** Terms above the one that has the answer, in a list of definitions. */
  terms: Element[]
}

function partsFrom(nodes: readonly Node[], reading: Reading): DocumentPart[] {
  const { context } = reading
  const parts: DocumentPart[] = []
  let inline: Node[] = []
  let items: { item: WordItem; node: Node }[] = []
  const flush = () => {
    parts.push(...paragraphParts(inline, context))
    inline = []
    const position = positionOf(
      items.map(({ node }) => node),
      context.lineAt,
    )
    for (const block of listsFromItems(items.map(({ item }) => item)))
      parts.push({ kind: 'block', block, ...position })
    items = []
  }
  for (const node of nodes) {
    if (!isElement(node)) {
      if (items.length === 0 || nodeText(node).trim() !== '') inline.push(node)
      continue
    }
    const omission = context.questions.has(node) ? null : context.omissionOf(node)
    if (omission && !isInline(omission)) {
      if (omission !== 'invisible') context.report(node, omission)
      continue
    }
    const item = isWordItem(node) ? wordItem(node, context) : null
    const levels = item ? [item] : levelItems(node, context)
    if (levels.length > 0) {
      if (items.length === 0) flush()
      items.push(...levels.map((each) => ({ item: each, node })))
    } else if (hasBlocks(node, context)) {
      flush()
      parts.push(...elementParts(node, reading))
    } else {
      if (items.length > 0) flush()
      inline.push(node)
    }
  }
  flush()
  return parts
}

/** Struck-out words are in the middle of others. */
const isInline = (omission: Omission): boolean => omission === 'struck' || omission === 'control'

const hasBlocks = (node: Element, context: HtmlContext): boolean =>
  isCallout(node) ||
  context.pictureOf(node) !== null ||
  context.questions.has(node) ||
  BLOCK_ELEMENTS.has(node.name) ||
  node.children.some((child) => isElement(child) && hasBlocks(child, context))

function elementParts(node: Element, reading: Reading): DocumentPart[] {
  const { context } = reading
  const position = positionOf([node], context.lineAt)
  const parts = partsOf(node, position, reading)
  const isEnd = reading.question !== null && context.questions.get(reading.question) === node
  const isGroup = context.isGroupContainer(node)
  return isEnd || isGroup
    ? [...parts, { kind: 'end', isGroup, ...position, from: position.to, line: position.lastLine }]
    : parts
}

function partsOf(node: Element, position: PartPosition, reading: Reading): DocumentPart[] {
  const { context } = reading
  const toPart = (block: Block): DocumentPart => ({ kind: 'block', block, ...position })
  if (context.questions.has(node)) {
    if (isTermAbove(node)) {
      reading.terms.push(node)
      return []
    }
    reading.question = node
    const terms = reading.terms.splice(0)
    for (const term of terms) context.report(term, 'joined')
    const from = terms[0] ? positionOf([terms[0]], context.lineAt) : position
    return [
      {
        kind: 'question',
        spans: [...terms, node].flatMap((term, index) => [
          ...(index > 0 ? [{ text: ' ' }] : []),
          ...spansOf(term.children, context),
        ]),
        isCertain: /^(dt|summary|h[1-6])$/.test(node.name),
        isGroup: context.isGroup(node),
        ...position,
        line: from.line,
        from: from.from,
      },
    ]
  }
  const picture = context.pictureOf(node)
  if (picture) return [toPart(picture)]
  if (isCallout(node))
    return calloutBlocks(node.attribs['data-callout'] ?? '', blocksIn(node.children, context)).map(
      toPart,
    )
  const level = Number(/^h([1-6])$/.exec(node.name)?.[1] ?? 0)
  if (level > 0 && !holdsQuestion(node, context))
    return [
      {
        kind: 'heading',
        level,
        spans: spansOf(node.children, context),
        isOutside: isOutside(node, reading),
        ...position,
      },
    ]
  if (/^(ul|ol|menu)$/.test(node.name) && !holdsQuestion(node, context)) {
    const places = new Map<ListItem, PartPosition>()
    return [{ kind: 'block', block: listFrom(node, context, places), places, ...position }]
  }
  if (node.name === 'table') {
    const rows = rowsOf(node)
    const readCell = (cell: readonly Node[]) => partsFrom(cell, reading)
    const columns = questionColumns(node, rows)
    if (columns) return questionRows(rows, columns, readCell, context)
    const marked = markedRows(node, rows)
    if (marked) return markedParts(marked, readCell, context)
    if (!isLayout(node, rows, context)) return [toPart(tableBlock(node, rows, context))]
  }
  if (node.name === 'pre') return preBlocks(node, context).map(toPart)
  if (node.name === 'blockquote') return quoteBlocks(blocksIn(node.children, context)).map(toPart)
  const inner = partsFrom(node.children, reading)
  // The tags of a paragraph belong to it; an element around several blocks belongs to none.
  if (node.name !== 'p') return inner
  return inner.map((part, index) => ({
    ...part,
    ...(index === 0 ? { line: position.line, from: position.from } : {}),
    ...(index === inner.length - 1 ? { lastLine: position.lastLine, to: position.to } : {}),
  }))
}
