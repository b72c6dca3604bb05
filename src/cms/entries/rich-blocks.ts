import type {
  SerializedEditorState,
  SerializedLexicalNode,
} from '@payloadcms/richtext-lexical/lexical'
import { localeFacts, type Direction, type Locale } from '../../i18n/locales.ts'
import { CALLOUTS } from '../../published/callouts.ts'
import { plain, type Block, type ListItem, type Span } from './blocks.ts'

const BOLD = 1
const ITALIC = 2

type Node = SerializedLexicalNode & Record<string, unknown>

/** An answer in the form that the desk's editor stores. */
export function lexicalFrom(blocks: readonly Block[], locale: Locale): SerializedEditorState {
  const { dir } = localeFacts(locale)
  const element = elementOf(dir)
  const root = element(
    { type: 'root' },
    blocks.map((block) => blockNode(block, element)),
  )
  return { root } as unknown as SerializedEditorState
}

type Element = (fields: { type: string } & Record<string, unknown>, children: Node[]) => Node
const elementOf =
  (direction: Direction): Element =>
  (fields, children) =>
    ({ version: 1, format: '', indent: 0, direction, ...fields, children }) as Node

function blockNode(block: Block, element: Element): Node {
  switch (block.kind) {
    case 'heading':
      return element({ type: 'heading', tag: `h${block.level}` }, spanNodes(block.spans, element))
    case 'quote':
      return element({ type: 'quote' }, spanNodes(block.spans, element))
    case 'list':
      return listNode(block, element, 0)
    case 'callout':
      return element(
        { type: 'callout', callout: block.callout },
        block.blocks.map((each) => blockNode(each, element)),
      )
    default:
      return element(
        { type: 'paragraph', textFormat: 0, textStyle: '' },
        spanNodes(block.spans, element),
      )
  }
}

function listNode(
  { ordered, start, items }: Extract<Block, { kind: 'list' }>,
  element: Element,
  depth: number,
): Node {
  const rows: Node[] = items.flatMap((item: ListItem) => [
    element({ type: 'listitem', value: 0, indent: depth }, spanNodes(item.spans, element)),
    ...(item.nested ?? []).map((list) =>
      element({ type: 'listitem', value: 0, indent: depth }, [listNode(list, element, depth + 1)]),
    ),
  ])
  const first = start ?? 1
  const numbered = rows.map((row, index) => ({ ...row, value: first + index }))
  return element(
    {
      type: 'list',
      listType: ordered ? 'number' : 'bullet',
      tag: ordered ? 'ol' : 'ul',
      start: first,
    },
    numbered,
  )
}

function spanNodes(spans: readonly Span[], element: Element): Node[] {
  return spans.map((span) => {
    const text = textNode(span)
    if (!span.href) return text
    return element(
      { type: 'link', version: 3, id: '', fields: { linkType: 'custom', url: span.href } },
      [text],
    )
  })
}

const textNode = (span: Span): Node =>
  span.text === '\n'
    ? ({ type: 'linebreak', version: 1 } as Node)
    : ({
        type: 'text',
        version: 1,
        text: span.text,
        format: (span.bold ? BOLD : 0) | (span.italic ? ITALIC : 0),
        detail: 0,
        mode: 'normal',
        style: '',
      } as Node)

type Stored = {
  type?: string
  text?: string
  format?: unknown
  tag?: string
  listType?: string
  start?: number
  callout?: string
  children?: Stored[]
  fields?: { linkType?: string; url?: string; doc?: { value?: unknown } | null }
}

/**
 * The blocks of a stored answer; empty paragraphs are left out. A link to another answer is written
 * as `entry:<number>`.
 */
export function blocksFrom(answer: SerializedEditorState | null | undefined): Block[] {
  const nodes = (answer?.root as unknown as Stored | undefined)?.children ?? []
  return nodes
    .map(blockFrom)
    .filter(
      (block) =>
        block.kind === 'list' || block.kind === 'callout' || plain(block.spans).trim() !== '',
    )
}

function blockFrom(node: Stored): Block {
  if (node.type === 'callout')
    return {
      kind: 'callout',
      callout: CALLOUTS.find((each) => each === node.callout) ?? 'note',
      blocks: (node.children ?? []).map(blockFrom),
    }
  if (node.type === 'list') return listFrom(node)
  const spans = spansFrom(node.children ?? [], undefined)
  if (node.type === 'heading') return { kind: 'heading', level: node.tag === 'h3' ? 3 : 2, spans }
  return { kind: node.type === 'quote' ? 'quote' : 'paragraph', spans }
}

function listFrom(node: Stored): Extract<Block, { kind: 'list' }> {
  const items: ListItem[] = []
  for (const child of node.children ?? []) {
    const nested = (child.children ?? []).filter((each) => each.type === 'list').map(listFrom)
    const spans = spansFrom(
      (child.children ?? []).filter((each) => each.type !== 'list'),
      undefined,
    )
    const last = items.at(-1)
    if (spans.length === 0 && nested.length > 0 && last)
      last.nested = [...(last.nested ?? []), ...nested]
    else items.push({ spans, ...(nested.length > 0 ? { nested } : {}) })
  }
  const start = Number(node.start ?? 1)
  const ordered = node.listType === 'number' || node.tag === 'ol'
  return { kind: 'list', ordered, ...(ordered && start > 1 ? { start } : {}), items }
}

function spansFrom(nodes: readonly Stored[], href: string | undefined): Span[] {
  const spans = nodes.flatMap((node): Span[] => {
    if (node.type === 'linebreak') return [{ text: '\n' }]
    if (node.type === 'link' || node.type === 'autolink')
      return spansFrom(node.children ?? [], linkOf(node))
    if (typeof node.text !== 'string') return spansFrom(node.children ?? [], href)
    const format = Number(node.format) || 0
    return [
      {
        text: node.text,
        ...(format & BOLD ? { bold: true as const } : {}),
        ...(format & ITALIC ? { italic: true as const } : {}),
        ...(href ? { href } : {}),
      },
    ]
  })
  return mergeSpans(spans)
}

const linkOf = ({ fields }: Stored): string | undefined => {
  const value = fields?.doc?.value
  if (fields?.linkType === 'internal')
    return `entry:${String(typeof value === 'object' && value !== null ? (value as { id?: unknown }).id : value)}`
  return fields?.url
}

const sameStyle = (one: Span, other: Span) =>
  one.bold === other.bold &&
  one.italic === other.italic &&
  one.href === other.href &&
  one.text !== '\n' &&
  other.text !== '\n'

/** Joins neighbours of one style, because editors split text in different ways. */
export function mergeSpans(spans: readonly Span[]): Span[] {
  return spans.reduce<Span[]>((merged, span) => {
    const last = merged.at(-1)
    if (last && sameStyle(last, span))
      merged[merged.length - 1] = { ...last, text: last.text + span.text }
    else if (span.text !== '') merged.push(span)
    return merged
  }, [])
}
