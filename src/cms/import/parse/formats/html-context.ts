import { normalizeText } from '../shared/normalize.ts'
import { inOrder, isLeftOut, type Notice, type NoticeReason } from '../shared/notices.ts'
import { BLOCK_ELEMENTS, omissionOf, type Omission } from './html-elements.ts'
import { isElement, nodeText, type Element, type LineAt, type Node } from './html-tree.ts'

/** The elements that hold a question, each with the element at whose end its answer ends. */
export type QuestionElements = ReadonlyMap<Element, Element | null>

export type PageContext = {
  lineAt: LineAt
  questions: QuestionElements
  /** Elements in which several answers end: their questions stand side by side. */
  shared: ReadonlySet<Element>
  /** Says why a node is left out or changed. Without words, those of the node. */
  tell: (node: Node, why: NoticeReason, words?: string) => void
  omissionOf: (node: Element) => Omission | null
  notices: () => Notice[]
}

export function pageContext(lineAt: LineAt, questions: QuestionElements = new Map()): PageContext {
  const told: Notice[] = []
  const holders = new Set<Element>()
  for (const question of questions.keys())
    for (let at = question.parent; at && isElement(at); at = at.parent) holders.add(at)
  const holdsText = (node: Element): boolean =>
    holders.has(node) || (hasHeading(node) && (node.name === 'form' || isInText(node)))
  return {
    lineAt,
    questions,
    shared: sharedContainers(questions),
    omissionOf: (node) => omissionOf(node, holdsText),
    tell(node, why, words = textOf(node) || addressOf(node)) {
      const notice: Notice = {
        line: lineAt(node.startIndex ?? 0),
        words,
        why,
        at: node.startIndex ?? 0,
      }
      if (words || why === 'embedded' || !isLeftOut(notice)) told.push(notice)
    },
    notices: () => inOrder(told),
  }
}

/** A frame or video has an address instead of words. */
const addressOf = (node: Node): string =>
  isElement(node) ? (node.attribs.src ?? node.attribs.data ?? '').slice(0, 200) : ''

function sharedContainers(questions: QuestionElements): Set<Element> {
  const seen = new Set<Element>()
  return new Set(
    [...questions.values()].flatMap((container) => {
      const isShared = container !== null && seen.has(container)
      if (container) seen.add(container)
      return isShared ? [container] : []
    }),
  )
}

/** The header of an article is part of it. */
function isInText(node: Element): boolean {
  for (let at = node.parent; at && isElement(at); at = at.parent)
    if (/^(main|article|section|details|dd|li)$/.test(at.name)) return true
  return false
}

const hasHeading = (node: Element): boolean =>
  node.children.some(
    (child) => isElement(child) && (/^h[1-4]$/.test(child.name) || hasHeading(child)),
  )

const NEVER_SEEN = new Set(['script', 'style', 'noscript', 'template', 'head', 'title'])

/** The words of a node as people see them, in one line. */
export const textOf = (node: Node): string => normalizeText(rawText(node).replace(/\s+/gu, ' '))

function rawText(node: Node): string {
  if (!isElement(node)) return nodeText(node)
  if (NEVER_SEEN.has(node.name)) return ''
  if (node.name === 'br') return ' '
  const inner = node.children.map(rawText).join('')
  return BLOCK_ELEMENTS.has(node.name) || node.name === 'option' ? ` ${inner} ` : inner
}
