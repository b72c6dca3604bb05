import { deskInEnglish, type DeskTranslate } from '../../i18n/messages/desk.ts'
import { CALLOUTS } from '../../published/callouts.ts'

/** A node of a rich text; what it has is checked where it is read. */
type Node = Record<string, unknown>

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const childrenOf = ({ children }: Node): Node[] =>
  Array.isArray(children) ? children.filter(isNode) : []

const BOLD = 1
const ITALIC = 2

function inlineText(node: Node, t: DeskTranslate): string {
  if (node.type === 'linebreak' || node.type === 'tab') return ' '
  if (typeof node.text === 'string') {
    const format = typeof node.format === 'number' ? node.format : 0
    const mark = `${format & BOLD ? '**' : ''}${format & ITALIC ? '_' : ''}`
    return mark && node.text.trim()
      ? `${mark}${node.text}${[...mark].reverse().join('')}`
      : node.text
  }
  const text = childrenOf(node)
    .map((child) => inlineText(child, t))
    .join('')
  return node.type === 'link' ? `${text} (${linkTarget(node, t)})` : text
}

function linkTarget({ fields }: Node, t: DeskTranslate): string {
  const { linkType, url, doc } = isNode(fields) ? fields : {}
  if (linkType !== 'internal') return typeof url === 'string' ? url : t('versions.noAddress')
  const target = isNode(doc) ? doc.value : undefined
  return t('versions.answer', { id: String(isNode(target) ? target.id : target) })
}

/**
 * Returns the lines of a rich text that people compare: one for each paragraph, heading, list item,
 * quotation, and row of a table. Bold (`**`), italic (`_`) and links are part of the line, so that
 * a change of a link's address shows as a change of text. Returns none for anything but a rich
 * text.
 */
export function comparableLines(answer: unknown, t: DeskTranslate = deskInEnglish): string[] {
  if (!isNode(answer) || !isNode(answer.root)) return []
  return childrenOf(answer.root)
    .flatMap((node) => linesOf(node, '', t))
    .filter((line) => line.trim() !== '')
}

function linesOf(node: Node, prefix: string, t: DeskTranslate): string[] {
  if (node.type === 'callout') {
    const callout = CALLOUTS.find((each) => each === node.callout)
    const label = callout ? t(`answers.callout.${callout}`) : t('answers.callouts')
    return childrenOf(node).flatMap((child) => linesOf(child, `[${label}] `, t))
  }
  if (node.type === 'table') return tableLines(node, t)
  if (node.type === 'picture') return [pictureLine(node, t)]
  if (node.type === 'list') {
    const isNumbered = node.tag === 'ol' || node.listType === 'number'
    return childrenOf(node).flatMap((item, index) =>
      linesOf(item, `${prefix}${isNumbered ? `${index + 1}.` : '•'} `, t),
    )
  }
  const lists = childrenOf(node).filter(({ type }) => type === 'list')
  const text = childrenOf(node)
    .filter(({ type }) => type !== 'list')
    .map((child) => inlineText(child, t))
    .join('')
    .trim()
  return [
    ...(text ? [`${startOf(node, prefix)}${text}`] : []),
    ...lists.flatMap((list) => linesOf(list, `${prefix}  `, t)),
  ]
}

/** A picture by its words, its file, and the start of its hash, which tells a replaced file. */
const pictureLine = ({ alt, name, hash }: Node, t: DeskTranslate): string =>
  `[${t('answers.picture')}] ${String(alt ?? '')} (${[name, String(hash ?? '').slice(0, 8)]
    .filter(Boolean)
    .join(', ')})`

function tableLines(table: Node, t: DeskTranslate): string[] {
  const textOf = (node: Node) =>
    childrenOf(node)
      .map((child) => inlineText(child, t))
      .join('')
      .trim()
  const rows = childrenOf(table).filter(({ type }) => type === 'tablerow')
  return [
    ...childrenOf(table)
      .filter(({ type }) => type === 'tablecaption')
      .map((caption) => `[${t('answers.table')}] ${textOf(caption)}`),
    ...rows.map((row, index) =>
      childrenOf(row)
        .map(
          (cell, column) =>
            `${(index === 0 && table.headerRow) || (column === 0 && table.headerColumn) ? '# ' : ''}${textOf(cell)}`,
        )
        .join(' | '),
    ),
  ]
}

function startOf({ type, tag }: Node, prefix: string): string {
  if (type === 'heading') return tag === 'h3' ? '### ' : '## '
  return type === 'quote' ? '> ' : prefix
}
