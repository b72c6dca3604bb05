import type { PictureBlock } from '../../../entries/blocks.ts'
import { pictureFinder, type KnownPicture } from '../shared/known-pictures.ts'
import { normalizeText } from '../shared/normalize.ts'
import { inOrder, isLeftOut, type ImportNotice, type NoticeReason } from '../shared/notices.ts'
import { BLOCK_ELEMENTS, omissionOf, type Omission } from './html-elements.ts'
import { frameFinder } from './html-frames.ts'
import { classStyle, ownStyle, type ClassStyles, type WordStyle } from './html-styles.ts'
import { isElement, nodeText, type Element, type LineAt, type Node } from './html-tree.ts'

/** The elements that hold a question, each with the element at whose end its answer ends. */
export type QuestionElements = ReadonlyMap<Element, Element | null>

export type HtmlContext = {
  lineAt: LineAt
  questions: QuestionElements
  /** Elements in which several answers end: their questions stand side by side. */
  shared: ReadonlySet<Element>
  /** Whether other questions are in the answer of a question. */
  isGroup: (question: Element) => boolean
  isGroupContainer: (node: Element) => boolean
  /** Says why a node is left out or changed. Without words, those of the node. */
  report: (node: Node, why: NoticeReason, words?: string) => void
  omissionOf: (node: Element) => Omission | null
  /** How the words of an element look by the page’s own styles. */
  styleOf: (node: Element) => WordStyle
  /** The picture of the desk that an image names; `null` if it names none. */
  pictureOf: (node: Element) => PictureBlock | null
  notices: () => ImportNotice[]
}

export function htmlContext(
  lineAt: LineAt,
  questions: QuestionElements = new Map(),
  styles: ClassStyles = new Map(),
  pictures: readonly KnownPicture[] = [],
): HtmlContext {
  const notices: ImportNotice[] = []
  const findPicture = pictureFinder(pictures)
  const held = new Map<Element, number>()
  for (const question of questions.keys())
    for (let at = question.parent; at && isElement(at); at = at.parent)
      held.set(at, (held.get(at) ?? 0) + 1)
  const holders: ReadonlySet<Element> = new Set(held.keys())
  const shared = sharedContainers(questions)
  const groups = new Set<Element | null>(
    [...questions.values()].filter(
      (container) => container && !shared.has(container) && (held.get(container) ?? 0) > 1,
    ),
  )
  groups.delete(null)
  const holdsText = (node: Element): boolean =>
    holders.has(node) || (hasHeading(node) && (node.name === 'form' || isInText(node)))
  const frames = frameFinder(questions, holders)
  return {
    lineAt,
    questions,
    shared,
    isGroup: (question) => groups.has(questions.get(question) ?? null),
    isGroupContainer: (node) => groups.has(node),
    omissionOf: (node) =>
      frames.isPanel(node)
        ? null
        : (omissionOf(node, holdsText) ??
          frames.omissionOf(node) ??
          (classStyle(node, styles).isStruck ? 'struck' : null)),
    styleOf(node) {
      const { bold, italic } = { ...classStyle(node, styles), ...ownStyle(node) }
      return { ...(bold ? { bold } : {}), ...(italic ? { italic } : {}) }
    },
    pictureOf: (node) => (node.name === 'img' ? findPicture(node.attribs.src ?? '') : null),
    report(node, why, words = textOf(node) || addressOf(node)) {
      const notice: ImportNotice = {
        line: lineAt(node.startIndex ?? 0),
        words,
        why,
        at: node.startIndex ?? 0,
      }
      if (words || (why === 'embedded' && !isDrawing(node)) || !isLeftOut(notice))
        notices.push(notice)
    },
    notices: () => inOrder(notices),
  }
}

/** An icon says nothing; nor does a frame without an address, but a person should look for it. */
const isDrawing = (node: Node): boolean =>
  isElement(node) && !/^(?:iframe|object|embed|video|audio)$/.test(node.name)

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
  return BLOCK_ELEMENTS.has(node.name) || /^(?:option|button)$/.test(node.name)
    ? ` ${inner} `
    : inner
}
