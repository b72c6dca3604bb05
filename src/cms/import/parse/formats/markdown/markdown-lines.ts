import type { Link, Nodes, PhrasingContent } from 'mdast'
import { isAsking, parseMarker } from '../../shared/markers.ts'

/**
 * `isNewParagraph`: the line has a marker (`Q:`, `A:`), or the one above is a question in bold.
 */
type InlineLine = { nodes: PhrasingContent[]; line?: number; isNewParagraph: boolean }

/** The lines of a paragraph as the document has them. */
export function markdownLines(children: readonly PhrasingContent[]): InlineLine[] {
  const lines: Omit<InlineLine, 'isNewParagraph'>[] = [{ nodes: [] }]
  const begin = (line: number | undefined) => lines.push({ nodes: [], line })
  for (const node of children) {
    if (node.type === 'break' && isBoldQuestion(lines.at(-1)?.nodes ?? []))
      begin(node.position?.end.line)
    else if (node.type !== 'text') lines.at(-1)?.nodes.push(node)
    else
      for (const [index, value] of node.value.split('\n').entries()) {
        if (index > 0) begin((node.position?.start.line ?? 1) + index)
        if (value !== '') lines.at(-1)?.nodes.push({ type: 'text', value })
      }
  }
  const full = lines.filter(({ nodes }) => nodes.length > 0)
  return full.map((line, index) => ({
    ...line,
    isNewParagraph:
      parseMarker(plainText(line.nodes).trim()) !== null ||
      isBoldQuestion(full[index - 1]?.nodes ?? []),
  }))
}

const isBoldQuestion = (nodes: readonly PhrasingContent[]): boolean => {
  const full = nodes.filter((node) => plainText([node]).trim() !== '')
  return (
    full.length > 0 &&
    full.every(({ type }) => type === 'strong') &&
    isAsking(plainText(full).trim())
  )
}

const plainText = (nodes: readonly Nodes[]): string =>
  nodes
    .map((node) =>
      'children' in node ? plainText(node.children) : node.type === 'text' ? node.value : '',
    )
    .join('')

/** Whether a link is an address in the text, without brackets around it. */
export const isLiteral = ({ children, position }: Link): boolean =>
  children[0]?.position?.start.offset === position?.start.offset

/** From this offset of a page on it is the document's line. */
export type LineMark = { offset: number; line: number }

/** The document's line of an offset; the marks are in order. */
export function lineOfMark(marks: readonly LineMark[], offset: number): number {
  let [low, high] = [0, marks.length]
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if ((marks[middle]?.offset ?? 0) <= offset) low = middle
    else high = middle
  }
  return marks[low]?.line ?? 1
}
