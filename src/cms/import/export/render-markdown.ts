import type { EntryText } from '../../checks/rule.ts'
import type { Block, Span, Table } from '../../entries/blocks.ts'
import { CALLOUT_ALERTS } from '../parse/shared/callouts.ts'
import { pageTable } from './render-page.ts'

export type List = Extract<Block, { kind: 'list' }>
export const markersOfItems = (list: List): string[] =>
  list.items.map((_, index) => (list.ordered ? `${(list.start ?? 1) + index}.` : '-'))

/** The level of the questions in documents of our own. */
const OWN_LEVEL = 2

/** A heading with the question, and its answer. */
export const markdownPair = ({ question, answer }: EntryText, level = OWN_LEVEL): string =>
  [`${'#'.repeat(level)} ${escapeEnd(markdownText(question))}`, ...separateLists(answer)].join(
    '\n\n',
  )

/**
 * The level of the heading that a document has for a question; `null` if an answer cannot be put
 * below such a heading, or the question has another form.
 */
export function questionLevel(verbatim: string, { answer }: EntryText): number | null {
  const [first = '', second = ''] = verbatim.split(/\r\n|\r|\n/)
  const marks = /^ {0,3}(#{1,6})\s/.exec(first)?.[1]
  const level = marks
    ? marks.length
    : /^ {0,3}=+\s*$/.test(second)
      ? 1
      : /^ {0,3}-+\s*$/.test(second)
        ? 2
        : null
  const hasHeadings = answer.some(({ kind }) => kind === 'heading')
  return level !== null && level > OWN_LEVEL && hasHeadings ? null : level
}

/** A list beside another one would continue it, so a comment is put between them. */
const separateLists = (blocks: readonly Block[]): string[] =>
  blocks.flatMap((block, index) => {
    const before = blocks[index - 1]
    const text = markdownBlock(block)
    return block.kind === 'list' && before?.kind === 'list' ? ['<!-- -->', text] : [text]
  })

/** What begins a block, or a line that site generators read, at the start of a line. */
const LINE_START = /^(\s*)([#+\-:!{=|](?=[#+\-:!{=|%\s]|$)|~(?=~)|\?(?=\?\?))/gm
const markdownText = (text: string): string =>
  text
    .replace(/([\\`*_[\]<>~])/g, '\\$1')
    .replace(/&(?=#?\w+;)/g, '\\&')
    .replace(/^(\s*\d+)([.)])(?=\s|$)/gm, '$1\\$2')
    .replace(/^(import|export)(?=\s)/gm, (word) => `&#${word.charCodeAt(0)};${word.slice(1)}`)
    .replace(LINE_START, '$1\\$2')
    // Site generators read these in the middle of a line, too.
    .replace(/(?<!\\)\{(?=[{%]|\/\*)/g, '\\{')
    // Escapes do not count in an address, so one with them must not be taken for one.
    .replace(/\b(https?|www)([:.])(?=\S*\\)/gi, '$1\\$2')
/** An address would go on through the marks of what follows it without a space. */
const escapeLastAddress = (text: string): string =>
  text.replace(/\b(https?|www)([:.])(?=\S*$)/i, '$1\\$2')
/** At the end of a heading, signs would close it, and braces name it. */
const escapeEnd = (heading: string): string =>
  heading.replace(/(?<!\\)#(?=#*\s*$)/g, '\\#').replace(/(?<!\\)\{(?=#[^\s]*\s*$)/g, '\\{')

const isJoined = (character: string | undefined): boolean =>
  character !== undefined && /[^\s]/u.test(character)

/** Marks beside a letter or sign are not always read as marks; elements are. */
function markdownSpan(
  { text, bold, italic, href }: Span,
  index: number,
  spans: readonly Span[],
): string {
  if (text === '\n') return '  \n'
  const [, before = '', inner = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/u.exec(text) ?? []
  if (inner === '') return text
  const runsOn = after === '' && isJoined(spans[index + 1]?.text[0])
  const isInWord = runsOn || (before === '' && isJoined(spans[index - 1]?.text.at(-1)))
  const isPlain = /^[\p{L}\p{N}]/u.test(inner) && /[\p{L}\p{N}]$/u.test(inner)
  const [strong, strongEnd, em, emEnd] =
    isInWord || !isPlain ? ['<strong>', '</strong>', '<em>', '</em>'] : ['**', '**', '*', '*']
  const styled = `${bold ? strong : ''}${italic ? em : ''}${runsOn ? escapeLastAddress(markdownText(inner)) : markdownText(inner)}${italic ? emEnd : ''}${bold ? strongEnd : ''}`
  const address = href && /[()\s<>]/.test(href) ? `<${href.replace(/[<>]/g, encodeURI)}>` : href
  return `${before}${address ? `[${styled}](${address})` : styled}${after}`
}
const markdownSpans = (spans: readonly Span[]): string => spans.map(markdownSpan).join('')

/** A table of GitHub's Markdown; as HTML if it has what that cannot say. */
function markdownTable(table: Table): string {
  const { caption, headerRow, headerColumn, rows } = table
  if (caption.length > 0 || !headerRow || headerColumn)
    return pageTable(table).replace(/\{(?=[{%]|\/\*)/g, '&#123;')
  const cellText = (spans: readonly Span[]) =>
    markdownSpans(spans)
      .replace(/ {2}\n/g, '<br>')
      .replace(/(\\*)\|/g, (signs, escapes: string) =>
        escapes.length % 2 === 1 ? signs : `${escapes}\\|`,
      )
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  const [head = [], ...body] = rows.map((cells) => cells.map(cellText))
  return [line(head), line(head.map(() => '---')), ...body.map(line)].join('\n')
}

function markdownBlock(block: Block): string {
  if (block.kind === 'heading')
    return `${'#'.repeat(block.level + 1)} ${escapeEnd(markdownSpans(block.spans))}`
  if (block.kind === 'quote')
    return markdownSpans(block.spans)
      .split('\n')
      .map((line) => `> ${line}`)
      .join('\n')
  if (block.kind === 'callout')
    return [`[!${CALLOUT_ALERTS[block.callout]}]`, ...separateLists(block.blocks)]
      .join('\n\n')
      .replace(/^(?=.)/gm, '> ')
      .replace(/^$/gm, '>')
  if (block.kind === 'table') return markdownTable(block)
  if (block.kind === 'picture')
    return `![${markdownText(block.alt)}](<${encodeURIComponent(block.name)}>)`
  if (block.kind !== 'list') return markdownSpans(block.spans)
  return block.items
    .flatMap((item, index) => {
      const mark = `${markersOfItems(block)[index] ?? '-'} `
      const inside = ' '.repeat(mark.length)
      return [
        mark + markdownSpans(item.spans).replace(/\n/g, `\n${inside}`),
        ...(item.nested ?? []).map((list) => markdownBlock(list).replace(/^/gm, inside)),
      ]
    })
    .join('\n')
}
