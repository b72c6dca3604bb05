import { textOf } from './html-context.ts'
import { isElement, type Element } from './html-tree.ts'

/** The Question of schema.org data in the page (microdata, RDFa) of which an element is the name. */
export function dataQuestion(element: Element): Element | null {
  const property = element.attribs.itemprop ?? element.attribs.property ?? ''
  if (property.replace(/^schema:/, '') !== 'name') return null
  for (let at = element.parent; at && isElement(at); at = at.parent) {
    const type = at.attribs.itemtype ?? at.attribs.typeof
    if (type !== undefined) return /(?:^|[/:])Question$/.test(type) ? at : null
  }
  return null
}

/**
 * An answer ends with the item that holds it and its question; in a page without such items, with
 * the smallest element that holds the question and the one beside it.
 */
export function containerOf(elements: readonly Element[], index: number): Element | null {
  const element = elements[index]
  if (!element) return null
  const own = element.name === 'summary' ? element.parent : dataQuestion(element)
  if (own && isElement(own)) return own
  const near = [elements[index - 1], elements[index + 1]].flatMap((other) =>
    other ? [commonAncestor(element, other)] : [],
  )
  if (near.length === 0) return ownContainer(element)
  const [shared = null] = near.sort((one, other) => depthOf(other) - depthOf(one))
  const item = [element, ...ancestors(element)].find(({ parent }) => parent === shared)
  return item && countWords(item) > countWords(element) ? item : shared
}

const countWords = (element: Element): number =>
  textOf(element).match(/[\p{L}\p{N}]+/gu)?.length ?? 0

/** The smallest element around a question that has more words than it. */
function ownContainer(element: Element): Element | null {
  const length = textOf(element).length
  for (let at = element.parent; at && isElement(at); at = at.parent)
    if (textOf(at).length > length) return at
  return null
}

const ancestors = (element: Element): Element[] => {
  const all: Element[] = []
  for (let at = element.parent; at && isElement(at); at = at.parent) all.push(at)
  return all
}
const depthOf = (element: Element | null): number => (element ? ancestors(element).length : -1)
function commonAncestor(one: Element, other: Element): Element | null {
  const of = new Set(ancestors(other))
  return ancestors(one).find((each) => of.has(each)) ?? null
}
