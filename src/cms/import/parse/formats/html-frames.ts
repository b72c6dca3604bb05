import { isAsking } from '../shared/markers.ts'
import { isCookieBanner, isHidden, isNamedFrame, type Omission } from './html-elements.ts'
import { isElement, nodeText, type Element, type Node } from './html-tree.ts'

/** What page builders call the part that opens below a question. */
const PANEL_NAME = /(?:^|[-_])(?:answers?|content|body|panel|pane|collapse|dropdown)(?:$|[-_])/i

/**
 * Tells the parts of a page that are hidden, or around its text, from those that open below a
 * question. `holders` are the elements around questions.
 */
export function frameFinder(
  questions: ReadonlyMap<Element, unknown>,
  holders: ReadonlySet<Element>,
): {
  /** Whether a question opens this part, by its id: some are menus by their element. */
  isPanel: (node: Element) => boolean
  omissionOf: (node: Element) => Omission | null
} {
  const targets = new Set<string>()
  const ids = new Set<string>()
  const collect = (node: Node): void => {
    if (!isElement(node)) return
    const { id, href, ...attribs } = node.attribs
    for (const target of [
      attribs['aria-controls'],
      attribs['data-target'],
      attribs['data-bs-target'],
      href?.startsWith('#') ? href : undefined,
    ])
      if (target && target !== '#') targets.add(target.replace(/^#/, ''))
    if (id) ids.add(id)
    node.children.forEach(collect)
  }
  for (const question of questions.keys()) collect(question)
  const isPanel = ({ attribs }: Element): boolean =>
    targets.has(attribs.id ?? '') || ids.has(attribs['aria-labelledby'] ?? '')
  const opens = (node: Element): boolean =>
    holders.has(node) ||
    /^(?:region|tabpanel)$/.test(node.attribs.role ?? '') ||
    (node.attribs.class ?? '').split(/\s+/).some((name) => PANEL_NAME.test(name)) ||
    holdsQuestion(node) ||
    isBelowQuestion(node)
  const isBelowQuestion = (node: Element): boolean => {
    const before = elementBefore(node)
    return (
      before !== null &&
      !isHidden(before) &&
      (questions.has(before) || holders.has(before) || asks(before))
    )
  }
  return {
    isPanel,
    omissionOf(node) {
      if (isHidden(node) && !opens(node)) return 'hidden'
      if (isCookieBanner(node)) return 'page'
      return isNamedFrame(node) && !holders.has(node) && !holdsQuestion(node) ? 'page' : null
    },
  }
}

function elementBefore(node: Element): Element | null {
  let before = node.previousSibling
  while (before && !isElement(before) && nodeText(before).trim() === '')
    before = before.previousSibling
  return before && isElement(before) ? before : null
}

const wordsOf = (node: Node): string =>
  isElement(node) ? node.children.map(wordsOf).join('') : nodeText(node)
const asks = (node: Element): boolean => isAsking(wordsOf(node).trim())

/** Whether a heading in an element asks. */
const holdsQuestion = (node: Element): boolean =>
  node.children.some(
    (child) =>
      isElement(child) && ((/^h[1-6]$/.test(child.name) && asks(child)) || holdsQuestion(child)),
  )
