import { DomHandler, Parser } from 'htmlparser2'
import {
  isElement,
  lineFinder,
  type Element,
  type LineAt,
  type Node,
} from '../formats/html-tree.ts'

/** An export of a large site has more parts than a page. */
const MAX_NODES = 2_000_000
const MAX_DEPTH = 60

export class XmlTooLarge extends Error {}

class XmlHandler extends DomHandler {
  private count = 0
  override onopentag(name: string, attributes: Record<string, string>): void {
    this.count += 1
    if (this.tagStack.length > MAX_DEPTH || this.count > MAX_NODES) throw new XmlTooLarge()
    super.onopentag(name, attributes)
  }
}

/**
 * Parses the XML of an export. Knows no entities but those of XML, so none that a file defines.
 * Throws XmlTooLarge.
 */
export function parseXml(source: string): { children: Node[]; lineAt: LineAt } {
  const handler = new XmlHandler(undefined, { xmlMode: true, withStartIndices: true })
  new Parser(handler, { xmlMode: true }).end(source)
  return { children: handler.root.children, lineAt: lineFinder(source) }
}

/** The elements of a name anywhere below, without looking into those found. */
export const elementsNamed = (nodes: readonly Node[], name: string): Element[] =>
  nodes.flatMap((node) => {
    if (!isElement(node)) return []
    return node.name === name ? [node] : elementsNamed(node.children, name)
  })

export const childrenOf = (element: Element, name?: string): Element[] =>
  element.children.filter(isElement).filter((child) => name === undefined || child.name === name)

/** The text of an element with that of its CDATA sections, as it is. */
export const rawTextOf = (node: Node): string => {
  if ('data' in node) return String(node.type) === 'comment' ? '' : node.data
  return 'children' in node ? node.children.map(rawTextOf).join('') : ''
}

/** The text of the first child of a name, without blanks around it; empty without one. */
export const childText = (element: Element, name: string): string => {
  const [child] = childrenOf(element, name)
  return child ? rawTextOf(child).trim() : ''
}
