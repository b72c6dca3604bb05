import { escapeMarkup } from '../../../core/escape-markup.ts'
import type { EntryText } from '../../checks/rule.ts'
import { plain, tableLines, type Block } from '../../entries/blocks.ts'
import { looksLikeHtml } from '../parse/formats/table/csv-cell.ts'
import { isLedQuestion, isSingleQuestion, parseMarker } from '../parse/shared/markers.ts'
import { markersOfItems, markdownPair } from './render-markdown.ts'
import { pageBlock } from './render-page.ts'

export type ExportFormat = 'text' | 'markdown' | 'table' | 'page'

/**
 * Renders a question and its answer in a format that the importer reads. `newline` is the line end
 * of the document; `markers` adds `Q:` and `A:` to plain text.
 */
export function render(
  { question, answer }: EntryText,
  format: ExportFormat,
  newline = '\n',
  markers = false,
): string {
  switch (format) {
    case 'text':
      return textPair({ question, answer }, markers).replace(/\n/g, newline)
    case 'markdown':
      return markdownPair({ question, answer }).replace(/\n/g, newline)
    case 'table':
      return [question, answer.map(textBlock).join('\n\n')].map(textCell).join(',')
    case 'page':
      return `<h2>${escapeMarkup(question)}</h2>\n${answer.map(pageBlock).join('\n')}`
  }
}

/**
 * Returns whether plain text needs markers to be read again: its question does not ask, or a
 * paragraph of its answer does.
 */
export const needsMarkers = ({ question, answer }: EntryText): boolean => {
  const paragraphs = answer.map(textBlock)
  return (
    !isSingleQuestion(question) ||
    parseMarker(question) !== null ||
    paragraphs.some((text) =>
      [text, ...text.split('\n')].some(
        (each) => isSingleQuestion(each) || isLedQuestion(each) || parseMarker(each) !== null,
      ),
    )
  )
}

function textPair({ question, answer }: EntryText, markers: boolean): string {
  const [first = '', ...rest] = answer.map(textBlock)
  return [markers ? `Q: ${question}` : question, markers ? `A: ${first}` : first, ...rest].join(
    '\n\n',
  )
}

function textBlock(block: Block): string {
  if (block.kind === 'callout') return block.blocks.map(textBlock).join('\n\n')
  if (block.kind === 'table') return tableLines(block).join('\n')
  if (block.kind === 'picture') return block.alt
  if (block.kind !== 'list') return plain(block.spans)
  return block.items
    .flatMap((item, index) => [
      `${markersOfItems(block)[index] ?? '-'} ${plain(item.spans).replace(/\n/g, ' ')}`,
      ...(item.nested ?? []).map(textBlock),
    ])
    .join('\n')
}

/** A cell with words. An import reads HTML and entities in cells, so words that look so are escaped. */
const textCell = (text: string): string =>
  tableCell(looksLikeHtml(text) ? text.replace(/&/g, '&amp;').replace(/</g, '&lt;') : text)

/**
 * A cell of a table. An apostrophe keeps spreadsheets from running a text that looks like a
 * formula.
 */
export const tableCell = (text: string): string =>
  `"${(/^[=+\-@＝＋－＠\t]/u.test(text) ? `'${text}` : text).replace(/"/g, '""')}"`
