import type { Span } from '../../../entries/blocks.ts'
import { isNoteReference } from '../../../entries/paste/link-target.ts'
import { normalizeSpans, safeHref } from '../shared/spans.ts'
import { textOf, type HtmlContext } from './html-context.ts'
import { BLOCK_ELEMENTS } from './html-elements.ts'
import { isElement, nodeText, type Element, type Node } from './html-tree.ts'

/** The spans of some nodes, with their styles and safe links. */
export const spansOf = (nodes: readonly Node[], context: HtmlContext): Span[] =>
  normalizeSpans(nodes.flatMap((node) => inlineSpans(node, {}, context)))

function inlineSpans(node: Node, style: Omit<Span, 'text'>, context: HtmlContext): Span[] {
  if (!isElement(node)) {
    const text = nodeText(node)
    return text === '' ? [] : [{ ...style, text: text === '\n' ? ' ' : text }]
  }
  if (node.name === 'br') return [{ text: '\n' }]
  if (node.name === 'img') return pictureSpans(node, style, context)
  const omission = context.questions.has(node) ? null : context.omissionOf(node)
  // A button that holds a question, or is in its heading, is text.
  const isQuestionButton = omission === 'control' && isInQuestion(node, context)
  if (omission && !isQuestionButton) {
    if (omission !== 'invisible') context.report(node, omission)
    return []
  }
  if (node.name === 'a' && isNoteReference(node.attribs.href ?? null, textOf(node))) {
    if (!isAnchor(node)) context.report(node, 'footnote')
    return []
  }
  if (isToggle(node, context)) {
    context.report(node, 'control')
    return []
  }
  const inner = { ...style, ...context.styleOf(node), ...styleOf(node, context) }
  const spans = node.children.flatMap((child) => inlineSpans(child, inner, context))
  if (node.name === 'q') return [{ ...inner, text: '“' }, ...spans, { ...inner, text: '”' }]
  return BLOCK_ELEMENTS.has(node.name) ? [{ text: ' ' }, ...spans, { text: ' ' }] : spans
}

const isInQuestion = (node: Element, { questions }: HtmlContext): boolean => {
  for (let at = node.parent; at && isElement(at); at = at.parent) if (questions.has(at)) return true
  return false
}

/** Whether a link is only the sign beside a heading that links to itself. */
const isAnchor = (node: Element): boolean =>
  /(?:^|[-_\s])(?:anchor|hash|header-?link|permalink)/i.test(node.attribs.class ?? '') ||
  !/[\p{L}\p{N}]/u.test(textOf(node))

const TOGGLE_NAME =
  /(?:^|[-_])(?:icon|chevron|arrow|caret|indicator|divider|toggle[-_]?(?:text|icon))(?:$|[-_])/i

/** A part of a question's button that says what the button does: “Show”. */
const isToggle = (node: Element, context: HtmlContext): boolean =>
  node.name === 'span' &&
  ('data-nosnippet' in node.attribs ||
    (node.attribs.class ?? '').split(/\s+/).some((name) => TOGGLE_NAME.test(name))) &&
  isInQuestion(node, context)

/** A picture's description takes its place. */
function pictureSpans(node: Element, style: Omit<Span, 'text'>, context: HtmlContext): Span[] {
  const { alt = '', src = '' } = node.attribs
  if (alt || src) context.report(node, 'picture', alt || src.slice(0, 200))
  return alt ? [{ ...style, text: alt }] : []
}

function styleOf(node: Element, context: HtmlContext): Omit<Span, 'text'> {
  const { name, attribs } = node
  const href = name === 'a' ? safeHref(attribs.href) : undefined
  if (name === 'a' && !href && attribs.href && !attribs.href.startsWith('#'))
    context.report(node, 'link', `${textOf(node)} (${attribs.href.slice(0, 200)})`)
  return {
    ...(href ? { href } : {}),
    ...(name === 'strong' || name === 'b' || name === 'th' ? { bold: true } : {}),
    ...(name === 'em' || name === 'i' ? { italic: true } : {}),
  }
}
