import type {
  SerializedEditorState,
  SerializedLexicalNode,
} from '@payloadcms/richtext-lexical/lexical'
import { localeFacts, type Direction, type Locale } from '../../i18n/locales.ts'
import type { Block, ListItem, Span, Table } from './blocks.ts'

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
    case 'table':
      return tableNode(block, element)
    case 'picture':
      // What it is now is added when the answer is saved.
      return {
        type: 'picture',
        version: 1,
        picture: block.picture,
        name: block.name,
        alt: block.alt,
      }
    default:
      return element(
        { type: 'paragraph', textFormat: 0, textStyle: '' },
        spanNodes(block.spans, element),
      )
  }
}

function tableNode({ caption, headerRow, headerColumn, rows }: Table, element: Element): Node {
  const part = (type: string, spans: readonly Span[]) =>
    element({ type }, spanNodes(spans, element))
  return element({ type: 'table', headerRow, headerColumn }, [
    part('tablecaption', caption),
    ...rows.map((cells) =>
      element(
        { type: 'tablerow' },
        cells.map((cell) => part('tablecell', cell)),
      ),
    ),
  ])
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
