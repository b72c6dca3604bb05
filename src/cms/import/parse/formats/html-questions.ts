import { isAsking } from '../shared/markers.ts'
import { containerOf, dataQuestion } from './html-containers.ts'
import { textOf, type QuestionElements } from './html-context.ts'
import { BLOCK_ELEMENTS, isCookieBanner } from './html-elements.ts'
import {
  isElement,
  isHeading,
  isSlottedTitle,
  nodeText,
  type Element,
  type Node,
  type Tree,
} from './html-tree.ts'

/** A longer text is not a question. */
const MAX_LENGTH = 300

/** The names that accordions, toggles and FAQ blocks of page builders give their questions. */
const QUESTION_CLASS =
  /(?:^|[-_])(?:questions?|q)(?:[-_]*(?:title|text|heading|header|name))?$|(?:accordion|toggle|collaps\w*|expand\w*|faq|tab)[-_]*(?:item|section)?[-_]*(?:title|header|heading|button|btn|trigger|toggle|label|summary|head|link)(?:$|[-_])/i
const SKIPPED = /^(script|style|nav|footer|select|template)$/
const ANSWER_CLASS = /(?:^|[-_])(?:answer|content|body|panel|pane)(?:$|[-_])/i
/** The classes that differ between items of one kind. */
const STATE = /active|collapsed|open|show|hide|expanded|current|first|last|selected|\d+/i

/** Whether the data of a page, such as JSON-LD, call a text a question; `null` without data. */
type Names = ((text: string) => boolean) | null

type Candidate = {
  element: Element
  group: string
  isCertain: boolean
  isNamed: boolean
  asks: boolean
}

/**
 * Finds the elements of a page that hold a question without being headings: `dt`, `summary`, the
 * buttons, labels and titles of accordions, and what schema.org data or `names` call a question.
 */
export function findQuestions(tree: Tree, names: Names): QuestionElements {
  const candidates: Candidate[] = []
  const visit = (element: Element): void => {
    if (SKIPPED.test(element.name) || isCookieBanner(element)) return
    const candidate = candidateFrom(element, names)
    const isAround = candidate && !candidate.isCertain && holdsHeading(element, names)
    if (candidate && !isAround) candidates.push(candidate)
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
  const elements = [
    ...found.map(({ element }) => element),
    ...likeNamed(
      tree,
      found.flatMap(({ element, isNamed }) => (isNamed ? [element] : [])),
      new Set(candidates.map(({ element }) => element)),
    ),
  ].sort((one, other) => (one.startIndex ?? 0) - (other.startIndex ?? 0))
  return new Map(elements.map((element, index) => [element, containerOf(elements, index)]))
}

/** Whether an element is around a heading that is a candidate by itself. */
const holdsHeading = (element: Element, names: Names): boolean =>
  element.children.some(
    (child) =>
      isElement(child) &&
      ((isHeading(child) && candidateFrom(child, names) !== null) || holdsHeading(child, names)),
  )

const classes = ({ attribs }: Element): string[] =>
  (attribs.class ?? '').split(/\s+/).filter(Boolean)

/** The classes that all items of a kind have, sorted and joined by dots. */
const stableClasses = (element: Element): string =>
  classes(element)
    .filter((each) => !STATE.test(each))
    .sort()
    .join('.')

const isSurelyQuestion = (element: Element): boolean =>
  element.name === 'dt' ||
  element.name === 'summary' ||
  dataQuestion(element) !== null ||
  isSlottedTitle(element) ||
  isOnlyButton(element)

function candidateFrom(element: Element, names: Names): Candidate | null {
  const isCertain = isSurelyQuestion(element)
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
  // Most elements are neither, and measuring all of them would take long.
  const mayBeNamed =
    names !== null && (isHeading(element) || element.name === 'p' || element.children.length < 4)
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
  return {
    element,
    isCertain: isCertain || isNamed,
    isNamed,
    asks: isAsking(text),
    group: `${kind} ${element.name} ${stableClasses(element)}`,
  }
}

/** Elements of a page that ask and look like the questions in its data, which may list only some. */
function likeNamed(tree: Tree, named: readonly Element[], taken: ReadonlySet<Element>): Element[] {
  const looks = new Set(named.flatMap((element) => lookOf(element) ?? []))
  const alike: Element[] = []
  const visit = (element: Element): void => {
    if (taken.has(element)) return
    const isAlike = looks.has(lookOf(element) ?? '') && isAsking(shortText(element) ?? '')
    if (isAlike) alike.push(element)
    else for (const child of element.children) if (isElement(child)) visit(child)
  }
  if (looks.size > 0) for (const child of tree.children) if (isElement(child)) visit(child)
  return alike
}

/** What sets an element apart from a paragraph; `null` if nothing does. */
function lookOf(element: Element): string | null {
  const words = element.children.filter((child) => textOf(child) !== '')
  const isBold =
    words.length > 0 &&
    words.every((child) => isElement(child) && (child.name === 'b' || child.name === 'strong'))
  const names = stableClasses(element)
  if (!isBold && names === '' && !isHeading(element)) return null
  return `${element.name} ${names}${isBold ? ' bold' : ''}`
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

/** A heading with all its words in a button. */
const isOnlyButton = (element: Element): boolean =>
  isHeading(element) &&
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
