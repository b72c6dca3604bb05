import { isAsking } from '../shared/markers.ts'
import { textOf, type QuestionElements } from './html-context.ts'
import { BLOCK_ELEMENTS } from './html-elements.ts'
import { isElement, nodeText, type Element, type Node, type Tree } from './html-tree.ts'

/** A longer text is no question. */
const MAX_LENGTH = 300

/** The names that accordions, toggles and FAQ blocks of page builders give their questions. */
const QUESTION_CLASS =
  /(?:^|[-_])(?:questions?|q)(?:[-_]*(?:title|text|heading|header|name))?$|(?:accordion|toggle|collaps\w*|expand\w*|faq|tab)[-_]*(?:item)?[-_]*(?:title|header|heading|button|btn|trigger|toggle|label|summary|head|link)(?:$|[-_])/i
const ANSWER_CLASS = /(?:^|[-_])(?:answer|content|body|panel|pane)(?:$|[-_])/i
/** What of a class changes from item to item. */
const STATE = /active|collapsed|open|show|hide|expanded|current|first|last|selected|\d+/i

type Candidate = { element: Element; group: string; isCertain: boolean; asks: boolean }

/**
 * Finds the elements of a page that hold a question without being headings: `dt`, `summary`, the
 * buttons, labels and titles of accordions, and what schema.org data or `names` call a question.
 */
export function findQuestions(
  tree: Tree,
  names: ((text: string) => boolean) | null,
): QuestionElements {
  const candidates: Candidate[] = []
  const visit = (element: Element): void => {
    if (/^(script|style|nav|footer|select|template)$/.test(element.name)) return
    const candidate = candidateFrom(element, names)
    if (candidate) candidates.push(candidate)
    else for (const child of element.children) if (isElement(child)) visit(child)
  }
  for (const child of tree.children) if (isElement(child)) visit(child)
  const groups = new Map<string, { count: number; asks: boolean }>()
  for (const { group, asks } of candidates) {
    const before = groups.get(group)
    groups.set(group, { count: (before?.count ?? 0) + 1, asks: asks || Boolean(before?.asks) })
  }
  const found = candidates.filter(({ isCertain, group }) => {
    const { count = 0, asks = false } = groups.get(group) ?? {}
    return isCertain || asks || (group.startsWith('strong ') && count > 1)
  })
  const elements = found.map(({ element }) => element)
  return new Map(elements.map((element, index) => [element, containerOf(elements, index)]))
}

const classes = ({ attribs }: Element): string[] =>
  (attribs.class ?? '').split(/\s+/).filter(Boolean)

function candidateFrom(
  element: Element,
  names: ((text: string) => boolean) | null,
): Candidate | null {
  const isCertain =
    element.name === 'dt' ||
    element.name === 'summary' ||
    dataQuestion(element) !== null ||
    isOnlyButton(element)
  const isToggle =
    'aria-controls' in element.attribs ||
    'aria-expanded' in element.attribs ||
    Object.keys(element.attribs).some((name) => /^data-(bs-)?(toggle|target)$/.test(name))
  const hasClass = classes(element).some((name) => QUESTION_CLASS.test(name))
  const isControl =
    element.name === 'button' ||
    element.attribs.role === 'button' ||
    element.attribs.role === 'tab' ||
    (element.name === 'label' && 'for' in element.attribs)
  const isHeading = /^h[1-6]$/.test(element.name)
  // Most elements are neither, and measuring all of them would take long.
  const mayBeNamed =
    names !== null && (isHeading || element.name === 'p' || element.children.length < 4)
  if (!isCertain && !isToggle && !hasClass && !isControl && !mayBeNamed) return null
  const text = shortText(element)
  if (text === null) return null
  const isNamed = mayBeNamed && names?.(text) === true
  if (!isCertain && !isToggle && !hasClass && !isControl && !isNamed) return null
  if (
    !isCertain &&
    !isNamed &&
    /^(body|main|section|article|ul|ol|table|input)$/.test(element.name)
  )
    return null
  const kind = hasClass || isToggle ? 'strong' : 'weak'
  const name = classes(element).filter((each) => !STATE.test(each))
  return {
    element,
    isCertain: isCertain || isNamed,
    asks: isAsking(text),
    group: `${kind} ${element.name} ${name.sort().join('.')}`,
  }
}

/** The element's words if they can be a question: short, and no more than one block. */
function shortText(element: Element): string | null {
  const isTerm = element.name === 'dt' || element.name === 'summary'
  if (!isTerm && (isLong(element) || countLeaves(element) > 1)) return null
  return textOf(element) || null
}

const isLong = (element: Element): boolean => {
  let length = 0
  const add = (node: Node): boolean => {
    if (!isElement(node)) length += nodeText(node).trim().length
    else node.children.every(add)
    return length <= MAX_LENGTH
  }
  return !add(element)
}

const countLeaves = (element: Element): number => {
  if (classes(element).some((name) => ANSWER_CLASS.test(name) && !QUESTION_CLASS.test(name)))
    return 2
  const blocks = element.children.filter(isElement)
  const inner = blocks.reduce((sum, child) => sum + countLeaves(child), 0)
  return inner > 0 ? inner : BLOCK_ELEMENTS.has(element.name) && textOf(element) ? 1 : 0
}

/** The Question of schema.org data in the page (microdata, RDFa) of which an element is the name. */
function dataQuestion(element: Element): Element | null {
  const property = element.attribs.itemprop ?? element.attribs.property ?? ''
  if (property.replace(/^schema:/, '') !== 'name') return null
  for (let at = element.parent; at && isElement(at); at = at.parent) {
    const type = at.attribs.itemtype ?? at.attribs.typeof
    if (type !== undefined) return /(?:^|[/:])Question$/.test(type) ? at : null
  }
  return null
}

/** A heading with all its words in a button. */
const isOnlyButton = (element: Element): boolean =>
  /^h[1-6]$/.test(element.name) &&
  textOf(element) !== '' &&
  buttonsIn(element).some((button) => textOf(button) === textOf(element))

const buttonsIn = (element: Element): Element[] =>
  element.children
    .filter(isElement)
    .flatMap((child) =>
      child.name === 'button' ||
      child.attribs.role === 'button' ||
      'aria-expanded' in child.attribs ||
      'aria-controls' in child.attribs
        ? [child]
        : buttonsIn(child),
    )

/**
 * An answer ends with the item that holds it and its question; in a page without such items, with
 * the smallest element that holds the question and the one beside it.
 */
function containerOf(elements: readonly Element[], index: number): Element | null {
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
