import { DomHandler, Parser, type parseDocument } from 'htmlparser2'

export type Tree = ReturnType<typeof parseDocument>
export type Node = Tree['children'][number]
export type Element = Extract<Node, { attribs: Record<string, string> }>

/** Returns the line (from 1) of an offset in the page's source. */
export type LineAt = (offset: number) => number

export const MAX_DEPTH = 200
export const MAX_NODES = 300_000

export const isElement = (node: Node): node is Element => 'attribs' in node
export const isHeading = ({ name }: Element): boolean => /^h[1-6]$/.test(name)
export const nodeText = (node: Node): string =>
  'data' in node && String(node.type) === 'text' ? node.data : ''

/** An item of an accordion in an element that a site's program defines, as of the US government. */
const CUSTOM_ACCORDION =
  /^[a-z]+\w*-(?:[\w-]*-)?(?:accordion|collaps|expand|toggle|faq|disclosure|details)/
const TITLES = ['header', 'heading', 'headline', 'question', 'summary', 'trigger', 'label', 'title']
const titleAttribute = (attributes: Record<string, string>): string =>
  TITLES.map((name) => attributes[name]?.trim()).find(Boolean) ?? ''

/** Whether an element is what is pressed in an accordion of a site's program. */
export const isSlottedTitle = ({ attribs, parent }: Element): boolean =>
  TITLES.includes(attribs.slot ?? '') &&
  parent !== null &&
  isElement(parent) &&
  CUSTOM_ACCORDION.test(parent.name)

/** A page that is nested too deep or has too many nodes, at a line. */
export class PageTooLarge extends Error {
  constructor(readonly line: number) {
    super('too deep')
  }
}

class LimitedDomHandler extends DomHandler {
  currentLine = () => 1
  private count = 0
  override onopentag(name: string, attributes: Record<string, string>): void {
    this.limit()
    super.onopentag(name, attributes)
    const title = CUSTOM_ACCORDION.test(name) ? titleAttribute(attributes) : ''
    if (title) {
      // Browsers show this attribute as the words to press.
      this.onopentag('summary', {})
      this.ontext(title)
      this.onclosetag()
    }
  }
  override ontext(data: string): void {
    this.limit()
    super.ontext(data)
  }
  private limit(): void {
    this.count += 1
    if (this.tagStack.length > MAX_DEPTH || this.count > MAX_NODES)
      throw new PageTooLarge(this.currentLine())
  }
}

/** Parses a page. Throws PageTooLarge as soon as it exceeds a limit. */
export function parseTree(source: string): Tree {
  const handler = new LimitedDomHandler(undefined, { withStartIndices: true, withEndIndices: true })
  const parser = new Parser(handler)
  handler.currentLine = () => lineFinder(source)(parser.startIndex)
  parser.end(source)
  return handler.root
}

export function lineFinder(source: string): LineAt {
  const starts = [0]
  for (const match of source.matchAll(/\r\n|\r|\n/g)) starts.push(match.index + match[0].length)
  return (offset) => {
    let [low, high] = [0, starts.length]
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if ((starts[middle] ?? 0) <= offset) low = middle
      else high = middle
    }
    return low + 1
  }
}
