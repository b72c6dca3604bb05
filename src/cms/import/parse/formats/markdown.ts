import type { Nodes, PhrasingContent, RootContent } from 'mdast'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import type { Block, ListItem, Span } from '../../../entries/blocks.ts'
import type { DocumentFault } from '../../read/faults.ts'
import { findMarkupFault } from '../../read/limits.ts'
import { quoteBlocks } from '../shared/callouts.ts'
import type { DocumentPart } from '../shared/document-part.ts'
import { linesOf, withoutLineEnd } from '../shared/lines.ts'
import { pairParts } from '../shared/pair-parts.ts'
import type { Parsed } from '../shared/parsed.ts'
import { normalizeSpans, safeHref } from '../shared/spans.ts'
import { parsePlainText } from './plain-text.ts'

/** No answer is nested deeper, and the time that a parser takes grows with the depth. */
const MAX_DEPTH = 20
const NESTING = /^(?:[\s]*(?:[-*+>]|\d{1,9}[.)])(?=[\s>]|$))+/u

/** Reads questions (headings) and answers from Markdown. HTML and unsafe links are dropped. */
export function parseMarkdown(file: string, text: string): Parsed {
  const lines = linesOf(text)
  const fault = findNestingFault(file, lines) ?? findMarkupFault(file, lines)
  if (fault) return { pairs: [], faults: [fault] }
  const tree = unified().use(remarkParse).parse(text.replace(/\r\n?/g, '\n'))
  const parts = tree.children.flatMap(partsFrom)
  if (
    !parts.some(({ kind }) => kind === 'heading') &&
    !parts.some((part) => part.kind === 'block' && part.block.kind !== 'paragraph')
  )
    return parsePlainText(file, text)
  return pairParts(parts, {
    file,
    textAt: ({ line, lastLine }) => withoutLineEnd(lines.slice(line - 1, lastLine).join('')),
  })
}

function findNestingFault(file: string, lines: readonly string[]): DocumentFault | null {
  const at = lines.findIndex(
    (line) =>
      (NESTING.exec(line.slice(0, 500))?.[0].match(/[-*+>]|\d[.)]/g)?.length ?? 0) > MAX_DEPTH ||
      /^\s{160,}\S/.test(line) ||
      /[[*_`<]{100,}/.test(line),
  )
  return at < 0
    ? null
    : {
        file,
        line: at + 1,
        code: 'too-deep',
        message: { key: 'faults.deepMarkdown', values: { limit: MAX_DEPTH } },
      }
}

function partsFrom(node: RootContent): DocumentPart[] {
  const at = { line: node.position?.start.line ?? 1, lastLine: node.position?.end.line ?? 1 }
  if (node.type === 'heading')
    return [{ ...at, kind: 'heading', level: node.depth, spans: spansFrom(node.children) }]
  return blocksFrom(node).map((block) => ({ ...at, kind: 'block' as const, block }))
}

function blocksFrom(node: RootContent): Block[] {
  switch (node.type) {
    case 'paragraph':
      return [{ kind: 'paragraph', spans: spansFrom(node.children) }]
    case 'blockquote':
      return quoteBlocks(node.children.flatMap(blocksFrom))
    case 'list':
      return [listFrom(node)]
    case 'code':
      return [{ kind: 'paragraph', spans: normalizeSpans([{ text: node.value }]) }]
    default:
      return []
  }
}

type List = Extract<Block, { kind: 'list' }>
function listFrom(node: Extract<RootContent, { type: 'list' }>): List {
  const items = node.children.map((item): ListItem => {
    const texts = item.children.filter((child) => child.type !== 'list').flatMap(blocksFrom)
    const spans = texts.flatMap((block, index): Span[] => [
      ...(index > 0 ? [{ text: '\n' }] : []),
      ...(block.kind === 'list' || block.kind === 'callout' ? [] : block.spans),
    ])
    const nested = item.children.filter((child) => child.type === 'list').map(listFrom)
    return { spans, ...(nested.length > 0 ? { nested } : {}) }
  })
  const start = node.start ?? 1
  return {
    kind: 'list',
    ordered: Boolean(node.ordered),
    ...(node.ordered && start > 1 ? { start } : {}),
    items,
  }
}

const spansFrom = (nodes: readonly PhrasingContent[]): Span[] =>
  normalizeSpans(nodes.flatMap((node) => inline(node, {})))

function inline(node: Nodes, style: Omit<Span, 'text'>): Span[] {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return [{ ...style, text: node.value }]
    case 'strong':
      return node.children.flatMap((child) => inline(child, { ...style, bold: true }))
    case 'emphasis':
      return node.children.flatMap((child) => inline(child, { ...style, italic: true }))
    case 'link': {
      const href = safeHref(node.url)
      return node.children.flatMap((child) => inline(child, href ? { ...style, href } : style))
    }
    case 'break':
      return [{ text: '\n' }]
    case 'image':
      return node.alt ? [{ ...style, text: node.alt }] : []
    default:
      return 'children' in node ? node.children.flatMap((child) => inline(child, style)) : []
  }
}
