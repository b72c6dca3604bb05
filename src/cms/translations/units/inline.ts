import type { SerializedEditorState } from '@payloadcms/richtext-lexical/lexical'
import type { Inline } from './types.ts'

export type LexicalNode = {
  type: string
  children?: LexicalNode[]
  text?: string
  format?: unknown
  [field: string]: unknown
}
const BLOCKS = [
  'paragraph',
  'heading',
  'quote',
  'list',
  'listitem',
  'callout',
  'table',
  'tablecaption',
  'tablerow',
  'tablecell',
]
const isBlock = (node: LexicalNode) => BLOCKS.includes(node.type)

const hasWords = (node: LexicalNode): boolean =>
  (node.text ?? '').trim() !== '' ||
  (node.children ?? []).some((child) => !isBlock(child) && hasWords(child))

/**
 * Returns the nodes of an answer that hold a paragraph's text, in reading order, without empty
 * ones.
 */
export function paragraphNodes(answer: SerializedEditorState | null | undefined): LexicalNode[] {
  const walk = (node: LexicalNode): LexicalNode[] => [
    ...(isBlock(node) && hasWords({ ...node, text: '' }) ? [node] : []),
    ...(node.children ?? []).filter(isBlock).flatMap(walk),
  ]
  return answer ? walk(answer.root as unknown as LexicalNode) : []
}

export type InlineCodes = ReadonlyMap<string, LexicalNode>

/** Describes a code without its id. Codes of the same kind are interchangeable. */
const kindOf = (node: LexicalNode): string =>
  typeof node.text === 'string'
    ? `format ${String(node.format)}`
    : JSON.stringify([
        node.type,
        (node.fields as { url?: unknown } | undefined)?.url,
        (node.fields as { doc?: unknown } | undefined)?.doc,
      ])

/**
 * Returns the text of a paragraph with codes, and the node that each code id stands for. Codes that
 * the original (`known`) has too get the same ids; the ids of others start with a `t`.
 */
export function toInline(
  paragraph: LexicalNode,
  known: InlineCodes = new Map(),
): { inline: Inline[]; codes: InlineCodes } {
  const codes = new Map<string, LexicalNode>()
  const own = known.size === 0
  const number = (node: LexicalNode): string => {
    const same = [...known].find(
      ([id, other]) => !codes.has(id) && kindOf(other) === kindOf(node),
    )?.[0]
    const id = same ?? `${own ? '' : 't'}${codes.size + 1}`
    codes.set(id, node)
    return id
  }
  const walk = (node: LexicalNode): Inline => {
    if (typeof node.text === 'string')
      return Number(node.format) ? { id: number(node), children: [node.text] } : node.text
    if (!node.children) return { id: number(node), empty: true }
    return { id: number(node), children: node.children.map(walk) }
  }
  return { inline: (paragraph.children ?? []).filter((child) => !isBlock(child)).map(walk), codes }
}

/** Returns the ids of the codes in a text. */
export const codeIds = (inline: readonly Inline[]): string[] =>
  inline.flatMap((piece) =>
    typeof piece === 'string'
      ? []
      : [piece.id, ...('children' in piece ? codeIds(piece.children) : [])],
  )

function fromInline(inline: readonly Inline[], codes: InlineCodes, format: number): LexicalNode[] {
  return inline.flatMap((piece): LexicalNode[] => {
    if (typeof piece === 'string')
      return piece === ''
        ? []
        : [{ type: 'text', version: 1, text: piece, format, detail: 0, mode: 'normal', style: '' }]
    const code = codes.get(piece.id)
    if (!code) return 'children' in piece ? fromInline(piece.children, codes, format) : []
    if ('empty' in piece || !('children' in piece)) return [structuredClone(code)]
    if (typeof code.text === 'string')
      return fromInline(piece.children, codes, format | Number(code.format))
    return [{ ...code, children: fromInline(piece.children, codes, format) }]
  })
}

/**
 * Returns a copy of an answer with its paragraphs replaced, in order. `null` keeps one as it is.
 */
export function replaceParagraphs(
  answer: SerializedEditorState,
  words: readonly ({ inline: Inline[]; codes: InlineCodes } | null)[],
  direction: 'ltr' | 'rtl',
): SerializedEditorState {
  const copy = structuredClone(answer)
  for (const [index, node] of paragraphNodes(copy).entries()) {
    const given = words[index]
    if (given)
      node.children = [
        ...fromInline(given.inline, given.codes, 0),
        ...(node.children ?? []).filter(isBlock),
      ]
  }
  const turn = (node: LexicalNode): void => {
    if ('direction' in node) node.direction = direction
    node.children?.forEach(turn)
  }
  turn(copy.root as unknown as LexicalNode)
  return copy
}
