import { textOf, type HtmlContext } from './html-context.ts'
import { isElement, nodeText, type Element } from './html-tree.ts'

/** Whether a term has its answer below the next term, as in lists of definitions. */
export function isTermAbove(node: Element): boolean {
  if (node.name !== 'dt' || textOf(node) === '') return false
  let next = node.nextSibling
  while (next && !(isElement(next) && textOf(next) !== '')) {
    if (!isElement(next) && nodeText(next).trim() !== '') return false
    next = next.nextSibling
  }
  return next !== null && isElement(next) && next.name === 'dt'
}

export const holdsQuestion = (node: Element, context: HtmlContext): boolean =>
  node.children.some(
    (child) => isElement(child) && (context.questions.has(child) || holdsQuestion(child, context)),
  )

/**
 * Whether a heading is no deeper in the page than the question before it, where several questions
 * stand side by side. An item with a single question holds the headings of its answer.
 */
export function isOutside(
  heading: Element,
  { question, context }: { question: Element | null; context: HtmlContext },
): boolean {
  const container = question && context.questions.get(question)
  if (!container || !context.shared.has(container)) return false
  for (let at = question.parent; at; at = at.parent) if (at === heading.parent) return true
  return false
}
