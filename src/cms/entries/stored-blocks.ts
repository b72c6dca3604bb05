import type { SerializedEditorState } from '@payloadcms/richtext-lexical/lexical'
import { CALLOUTS } from '../../published/callouts.ts'
import { plain, type Block, type ListItem, type Span, type Table } from './blocks.ts'
import { readPicture } from './picture/stored-picture.ts'

const BOLD = 1
const ITALIC = 2

type Stored = {
  type?: string
  text?: string
  format?: unknown
  tag?: string
  listType?: string
  start?: number
  callout?: string
  headerRow?: boolean
  headerColumn?: boolean
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
        block.kind === 'list' ||
        block.kind === 'callout' ||
        block.kind === 'table' ||
        block.kind === 'picture' ||
        plain(block.spans).trim() !== '',
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
  if (node.type === 'table') return tableFrom(node)
  const picture = readPicture(node)
  if (picture)
    return { kind: 'picture', picture: picture.picture, name: picture.name, alt: picture.alt }
  const spans = spansFrom(node.children ?? [], undefined)
  if (node.type === 'heading') return { kind: 'heading', level: node.tag === 'h3' ? 3 : 2, spans }
  return { kind: node.type === 'quote' ? 'quote' : 'paragraph', spans }
}

function tableFrom({ headerRow, headerColumn, children = [] }: Stored): Table {
  const spansOf = (node: Stored | undefined) => spansFrom(node?.children ?? [], undefined)
  return {
    kind: 'table',
    caption: spansOf(children.find(({ type }) => type === 'tablecaption')),
    headerRow: headerRow === true,
    headerColumn: headerColumn === true,
    rows: children
      .filter(({ type }) => type === 'tablerow')
      .map((row) => (row.children ?? []).map(spansOf)),
  }
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
