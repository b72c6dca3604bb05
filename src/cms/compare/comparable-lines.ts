import type { Callout } from '../../published/callouts.ts'
import { CALLOUT_LABELS } from '../entries/callout/labels.ts'

type Node = {
  type?: unknown
  text?: unknown
  tag?: unknown
  listType?: unknown
  format?: unknown
  children?: unknown
  fields?: unknown
  root?: unknown
  callout?: unknown
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const childrenOf = (node: Node): Node[] =>
  Array.isArray(node.children) ? node.children.filter(isNode) : []

const BOLD = 1
const ITALIC = 2

function inlineText(node: Node): string {
  if (node.type === 'linebreak') return ' '
  if (node.type === 'tab') return ' '
  if (typeof node.text === 'string') {
    const format = typeof node.format === 'number' ? node.format : 0
    const mark = `${format & BOLD ? '**' : ''}${format & ITALIC ? '_' : ''}`
    return mark && node.text.trim()
      ? `${mark}${node.text}${[...mark].reverse().join('')}`
      : node.text
  }
  const inner = childrenOf(node).map(inlineText).join('')
  return node.type === 'link' ? `${inner} (${linkTarget(node)})` : inner
}

function linkTarget(node: Node): string {
  const fields = isNode(node.fields) ? (node.fields as Record<string, unknown>) : {}
  if (fields.linkType !== 'internal')
    return typeof fields.url === 'string' ? fields.url : 'no address'
  const doc = isNode(fields.doc) ? (fields.doc as { value?: unknown }) : {}
  return `answer ${String(isNode(doc.value) ? (doc.value as { id?: unknown }).id : doc.value)}`
}

/**
 * A rich text as people compare it: one line for each paragraph, heading, list item or quotation,
 * in order, with what is bold (`**`), italic (`_`) or a link said in the line itself, so that a
 * change of a link's address shows as a change of words.
 */
export function comparableLines(answer: unknown): string[] {
  if (!isNode(answer) || !isNode(answer.root)) return []
  return childrenOf(answer.root)
    .flatMap((node) => lines(node, ''))
    .filter((line) => line.trim() !== '')
}

function lines(node: Node, before: string): string[] {
  if (node.type === 'callout')
    return childrenOf(node).flatMap((child) =>
      lines(child, `[${CALLOUT_LABELS[node.callout as Callout] ?? 'Set apart'}] `),
    )
  if (node.type === 'list') {
    return childrenOf(node).flatMap((item, index) =>
      lines(
        item,
        `${before}${node.tag === 'ol' || node.listType === 'number' ? `${index + 1}.` : '•'} `,
      ),
    )
  }
  const nested = childrenOf(node).filter((child) => child.type === 'list')
  const own = childrenOf(node)
    .filter((child) => child.type !== 'list')
    .map(inlineText)
    .join('')
  const start =
    node.type === 'heading'
      ? `${node.tag === 'h3' ? '###' : '##'} `
      : node.type === 'quote'
        ? '> '
        : before
  return [
    ...(own.trim() ? [`${start}${own.trim()}`] : []),
    ...nested.flatMap((list) => lines(list, `${before}  `)),
  ]
}
