import { DomHandler, Parser, type parseDocument } from 'htmlparser2'
import { answerLines, type Block, type ListItem, type Span } from '../../entries/blocks.ts'
import { calloutBlocks } from './callouts.ts'
import { normalizeText } from './normalize.ts'
import { pairParts, type DocumentPart } from './pair-parts.ts'
import type { Parsed } from './plain-text.ts'
import { safeHref, normalizeSpans } from './spans.ts'

type Tree = ReturnType<typeof parseDocument>
type Node = Tree['children'][number]
type Element = Extract<Node, { attribs: Record<string, string> }>

const MAX_DEPTH = 200
const MAX_NODES = 300_000
const IGNORED_ELEMENTS = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'nav',
  'header',
  'footer',
  'aside',
  'form',
  'button',
  'select',
  'iframe',
  'object',
  'embed',
  'svg',
  'math',
  'head',
  'title',
  'dialog',
  'video',
  'audio',
  'canvas',
])
const BLOCK_ELEMENTS = new Set([
  'p',
  'div',
  'section',
  'article',
  'main',
  'body',
  'html',
  'ul',
  'ol',
  'li',
  'blockquote',
  'dl',
  'dt',
  'dd',
  'details',
  'summary',
  'table',
  'tbody',
  'thead',
  'tr',
  'td',
  'th',
  'pre',
  'figure',
  'address',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'hr',
  'center',
  'fieldset',
])

const isElement = (node: Node): node is Element => 'attribs' in node
const text = (node: Node): string =>
  'data' in node && String(node.type) === 'text' ? node.data : ''

/**
 * Reads a saved web page: its FAQ data (JSON-LD) where it has some, otherwise headings, `dt` and
 * `summary` as questions. Scripts and styles are dropped.
 */
export function parseHtml(
  file: string,
  source: string,
  { framed = true }: { framed?: boolean } = {},
): Parsed {
  try {
    return parsePage(file, source, framed)
  } catch (error) {
    if (!(error instanceof PageTooLarge)) throw error
    return {
      pairs: [],
      faults: [
        {
          file,
          line: error.line,
          code: 'too-deep',
          message: `This page is nested more than ${MAX_DEPTH} deep here, or has more than ${MAX_NODES} parts.`,
        },
      ],
    }
  }
}

function parsePage(file: string, source: string, framed: boolean): Parsed {
  const tree = parseTree(source)
  const lineAt = lineFinder(source)
  const data = faqParts(tree, lineAt)
  if (data.length > 0) {
    const { pairs, faults } = pairParts(data, { file, textOf: () => '', hasPageFrame: framed })
    return {
      faults,
      lossy: true,
      pairs: pairs.map((pair) => ({
        ...pair,
        verbatim: [pair.question, ...answerLines(pair.answer)].join('\n\n'),
      })),
    }
  }
  return pairParts(partsFrom(tree.children, lineAt), {
    file,
    textOf: ({ from, to }) => source.slice(from, to),
    hasPageFrame: framed,
  })
}

/** Blocks of a piece of HTML, for formats that come as HTML. */
const htmlBlocks = (source: string): Block[] =>
  partsFrom(parseTree(source).children, () => 1).flatMap((part) =>
    part.kind === 'block' ? [part.block] : [{ kind: 'paragraph' as const, spans: part.spans }],
  )

/** The tree of a page. Throws TooDeep as soon as it is. */
function parseTree(source: string): Tree {
  const handler = new LimitedDomHandler(undefined, { withStartIndices: true, withEndIndices: true })
  const parser = new Parser(handler)
  handler.lineNow = () => lineFinder(source)(parser.startIndex)
  parser.end(source)
  return handler.root
}

class PageTooLarge extends Error {
  constructor(readonly line: number) {
    super('too deep')
  }
}

class LimitedDomHandler extends DomHandler {
  lineNow = () => 1
  private count = 0
  override onopentag(name: string, attributes: Record<string, string>): void {
    this.limit()
    super.onopentag(name, attributes)
  }
  override ontext(data: string): void {
    this.limit()
    super.ontext(data)
  }
  private limit(): void {
    this.count += 1
    if (this.tagStack.length > MAX_DEPTH || this.count > MAX_NODES)
      throw new PageTooLarge(this.lineNow())
  }
}

function lineFinder(source: string): (index: number) => number {
  const starts = [0]
  for (const found of source.matchAll(/\r\n|\r|\n/g)) starts.push(found.index + found[0].length)
  return (index) => {
    let [low, high] = [0, starts.length]
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if ((starts[middle] ?? 0) <= index) low = middle
      else high = middle
    }
    return low + 1
  }
}

type LineAt = (index: number) => number

function partsFrom(nodes: readonly Node[], lineAt: LineAt): DocumentPart[] {
  const parts: DocumentPart[] = []
  let inlineNodes: Node[] = []
  const flush = () => {
    const spans = normalizeSpans(inlineNodes.flatMap((node) => inline(node, {})))
    if (spans.length > 0)
      parts.push({
        kind: 'block',
        block: { kind: 'paragraph', spans },
        ...sourceRange(inlineNodes, lineAt),
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

const isCallout = (node: Element): boolean =>
  node.name === 'aside' && Boolean(node.attribs['data-callout'])
const hasBlocks = (node: Element): boolean =>
  isCallout(node) ||
  BLOCK_ELEMENTS.has(node.name) ||
  node.children.some((child) => isElement(child) && hasBlocks(child))
const sourceRange = (nodes: readonly Node[], lineAt: LineAt) => ({
  line: lineAt(nodes[0]?.startIndex ?? 0),
  lastLine: lineAt(nodes.at(-1)?.endIndex ?? 0),
  from: nodes[0]?.startIndex ?? 0,
  to: (nodes.at(-1)?.endIndex ?? 0) + 1,
})

function elementParts(node: Element, lineAt: LineAt): DocumentPart[] {
  const at = sourceRange([node], lineAt)
  if (isCallout(node)) {
    const blocks = partsFrom(node.children, lineAt).map((part) =>
      part.kind === 'block' ? part.block : { kind: 'paragraph' as const, spans: part.spans },
    )
    return calloutBlocks(node.attribs['data-callout'] ?? '', blocks).map((block) => ({
      kind: 'block',
      block,
      ...at,
    }))
  }
  const heading = /^h([1-6])$/.exec(node.name)
  if (heading) return [{ kind: 'heading', level: Number(heading[1]), spans: spansOf(node), ...at }]
  if (node.name === 'dt' || node.name === 'summary')
    return [{ kind: 'question', spans: spansOf(node), ...at }]
  if (node.name === 'ul' || node.name === 'ol')
    return [{ kind: 'block', block: listFrom(node), ...at }]
  if (node.name === 'blockquote') {
    return partsFrom(node.children, lineAt).map((part) =>
      part.kind === 'block' && part.block.kind === 'paragraph'
        ? { ...part, block: { ...part.block, kind: 'quote' } }
        : part,
    )
  }
  const inner = partsFrom(node.children, lineAt)
  // A paragraph’s own tags are part of it; a frame around several is part of none.
  return node.name === 'p' && inner.length === 1 ? inner.map((part) => ({ ...part, ...at })) : inner
}

const spansOf = (node: Element): Span[] =>
  normalizeSpans(node.children.flatMap((child) => inline(child, {})))

function listFrom(node: Element): Extract<Block, { kind: 'list' }> {
  const items = node.children
    .filter(isElement)
    .filter(({ name }) => name === 'li')
    .map((item): ListItem => {
      const isList = (child: Node) =>
        isElement(child) && (child.name === 'ul' || child.name === 'ol')
      const nested = item.children.filter(isList).map((child) => listFrom(child as Element))
      return {
        spans: normalizeSpans(
          item.children.filter((child) => !isList(child)).flatMap((child) => inline(child, {})),
        ),
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

function inline(node: Node, style: Omit<Span, 'text'>): Span[] {
  if (!isElement(node)) return [{ ...style, text: text(node) }].filter((span) => span.text !== '')
  if (IGNORED_ELEMENTS.has(node.name)) return []
  if (node.name === 'br') return [{ text: '\n' }]
  if (node.name === 'img') return node.attribs.alt ? [{ ...style, text: node.attribs.alt }] : []
  const href = node.name === 'a' ? safeHref(node.attribs.href) : undefined
  const inner = {
    ...style,
    ...(href ? { href } : {}),
    ...(node.name === 'strong' || node.name === 'b' ? { bold: true as const } : {}),
    ...(node.name === 'em' || node.name === 'i' ? { italic: true as const } : {}),
  }
  const spans = node.children.flatMap((child) => inline(child, inner))
  return BLOCK_ELEMENTS.has(node.name) ? [{ text: ' ' }, ...spans, { text: ' ' }] : spans
}

/** The pairs of a page's own FAQ data (schema.org, FAQPage). */
function faqParts(tree: Tree, lineAt: LineAt): DocumentPart[] {
  const scripts: Element[] = []
  const stack: Node[] = [...tree.children]
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (!isElement(node)) continue
    if (node.name === 'script' && node.attribs.type?.toLowerCase() === 'application/ld+json')
      scripts.unshift(node)
    for (const child of node.children) stack.push(child)
  }
  return scripts.flatMap((script) => {
    const json = script.children.map(text).join('')
    const start = script.children[0]?.startIndex ?? script.startIndex ?? 0
    let at = 0
    return questionsIn(jsonIn(json)).flatMap(({ name, question, answer }): DocumentPart[] => {
      at = Math.max(at, json.indexOf(JSON.stringify(name), at))
      const line = lineAt(start + at)
      return [
        { kind: 'question', spans: [{ text: normalizeText(question) }], line, lastLine: line },
        ...htmlBlocks(answer).map((block) => ({
          kind: 'block' as const,
          block,
          line,
          lastLine: line,
        })),
      ]
    })
  })
}

function jsonIn(source: string): unknown {
  try {
    return JSON.parse(source)
  } catch {
    return null
  }
}

function questionsIn(
  data: unknown,
  depth = 0,
): { name: string; question: string; answer: string }[] {
  if (depth > 6 || data === null || typeof data !== 'object') return []
  if (Array.isArray(data)) return data.flatMap((each) => questionsIn(each, depth + 1))
  const thing = data as Record<string, unknown>
  if ([thing['@type']].flat().includes('Question')) {
    const accepted = [thing.acceptedAnswer].flat()[0] as { text?: unknown } | undefined
    const name = [thing.name, thing.text].find((each) => typeof each === 'string') ?? ''
    return [
      {
        name,
        question: plainText(name),
        answer: typeof accepted?.text === 'string' ? accepted.text : '',
      },
    ]
  }
  return [...questionsIn(thing['@graph'], depth + 1), ...questionsIn(thing.mainEntity, depth + 1)]
}

const plainText = (html: string): string =>
  htmlBlocks(html)
    .flatMap((block) =>
      block.kind === 'list' || block.kind === 'callout' ? [] : block.spans.map((span) => span.text),
    )
    .join(' ')
