import type { DocumentPart, PartPosition } from '../shared/document-part.ts'
import { isAsking } from '../shared/markers.ts'
import { textOf, type HtmlContext } from './html-context.ts'
import { spansOf } from './html-inline.ts'
import { isElement, nodeText, type LineAt, type Node } from './html-tree.ts'

/** A paragraph for each run of text; two line breaks, or a question in bold, end one. */
export function paragraphParts(nodes: readonly Node[], context: HtmlContext): DocumentPart[] {
  const runs: Node[][] = [[]]
  let breaks = 0
  for (const node of nodes) {
    const run = runs.at(-1) ?? []
    const isBreak = isElement(node) && node.name === 'br'
    if (isBreak) breaks += 1
    else if (isElement(node) || nodeText(node).trim() !== '') breaks = 0
    const isEnd = isBreak && (breaks > 1 || isBoldQuestion(run))
    if (isEnd) runs.push([])
    else run.push(node)
  }
  return runs.flatMap((run): DocumentPart[] => {
    const spans = spansOf(run, context)
    return spans.length > 0
      ? [{ kind: 'block', block: { kind: 'paragraph', spans }, ...positionOf(run, context.lineAt) }]
      : []
  })
}

const isBoldQuestion = (nodes: readonly Node[]): boolean => {
  const full = nodes.filter((node) => textOf(node) !== '')
  return (
    full.length > 0 &&
    full.every((node) => isElement(node) && (node.name === 'b' || node.name === 'strong')) &&
    isAsking(full.map(textOf).join(' '))
  )
}

/** Where some nodes are, without the blanks around them. */
export const positionOf = (nodes: readonly Node[], lineAt: LineAt): PartPosition => {
  const full = nodes.filter((node) => isElement(node) || nodeText(node).trim() !== '')
  const from = full[0]?.startIndex ?? 0
  const to = full.at(-1)?.endIndex ?? from
  return { line: lineAt(from), lastLine: lineAt(to), from, to: to + 1 }
}
