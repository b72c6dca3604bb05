import type { SerializedEditorState } from '@payloadcms/richtext-lexical/lexical'
import type { Inline } from './shapes.ts'

export type Node = {
  type: string
  children?: Node[]
  text?: string
  format?: unknown
  [field: string]: unknown
}
const BLOCKS = ['paragraph', 'heading', 'quote', 'list', 'listitem', 'callout']
const isBlock = (node: Node) => BLOCKS.includes(node.type)

const hasWords = (node: Node): boolean =>
  (node.text ?? '').trim() !== '' ||
  (node.children ?? []).some((child) => !isBlock(child) && hasWords(child))

/**
 * The nodes of an answer that hold a paragraph's words, in reading order; empty ones are left out.
 */
export function paragraphNodes(answer: SerializedEditorState | null | undefined): Node[] {
  const walk = (node: Node): Node[] => [
    ...(isBlock(node) && hasWords({ ...node, text: '' }) ? [node] : []),
    ...(node.children ?? []).filter(isBlock).flatMap(walk),
  ]
  return answer ? walk(answer.root as unknown as Node) : []
}

export type Codes = ReadonlyMap<string, Node>

/** What a code is, whatever its number: two codes of one kind can stand for each other. */
const kindOf = (node: Node): string =>
  typeof node.text === 'string'
    ? `format ${String(node.format)}`
    : JSON.stringify([
        node.type,
        (node.fields as { url?: unknown } | undefined)?.url,
        (node.fields as { doc?: unknown } | undefined)?.doc,
      ])

/**
 * The words of a paragraph with numbered codes, and what each number stands for. Codes that the
 * original (`known`) has too get its numbers; others start with a `t`.
 */
export function toInline(
  paragraph: Node,
  known: Codes = new Map(),
): { inline: Inline[]; codes: Codes } {
  const codes = new Map<string, Node>()
  const own = known.size === 0
  const number = (node: Node): string => {
    const same = [...known].find(
      ([id, other]) => !codes.has(id) && kindOf(other) === kindOf(node),
    )?.[0]
    const id = same ?? `${own ? '' : 't'}${codes.size + 1}`
    codes.set(id, node)
    return id
  }
  const walk = (node: Node): Inline => {
    if (typeof node.text === 'string')
      return Number(node.format) ? { id: number(node), children: [node.text] } : node.text
    if (!node.children) return { id: number(node), empty: true }
    return { id: number(node), children: node.children.map(walk) }
  }
  return { inline: (paragraph.children ?? []).filter((child) => !isBlock(child)).map(walk), codes }
}

/** The numbers of codes that a text uses. */
export const codesIn = (inline: readonly Inline[]): string[] =>
  inline.flatMap((piece) =>
    typeof piece === 'string'
      ? []
      : [piece.id, ...('children' in piece ? codesIn(piece.children) : [])],
  )

function fromInline(inline: readonly Inline[], codes: Codes, format: number): Node[] {
  return inline.flatMap((piece): Node[] => {
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

/** An answer in which the n-th paragraph has other words; `null` keeps what is there. */
export function withWords(
  answer: SerializedEditorState,
  words: readonly ({ inline: Inline[]; codes: Codes } | null)[],
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
  const turn = (node: Node): void => {
    if ('direction' in node) node.direction = direction
    node.children?.forEach(turn)
  }
  turn(copy.root as unknown as Node)
  return copy
}
