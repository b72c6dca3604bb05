import type { Block } from '../../../../entries/blocks.ts'
import { answerLines } from '../../../../entries/blocks.ts'
import { blocksFromLines } from '../../shared/blocks.ts'
import { parseMarker } from '../../shared/markers.ts'
import { normalizeText } from '../../shared/normalize.ts'
import type { ImportNotice } from '../../shared/notices.ts'
import { htmlBlocks } from '../html-parts.ts'

const TAG =
  /<\/?(?:p|br|b|i|u|strong|em|ul|ol|li|a|div|span|h[1-6]|table|tbody|tr|td|th|blockquote|hr|img|sup|sub|font|s|del|strike|ins)(?:\s[^<>]*)?\/?>/i
const BLOCK_TAG = /<(?:p|ul|ol|li|div|h[1-6]|table|tr|blockquote)[\s>]/i
const ENTITY = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,30});/i

/** Whether a cell's text would be read as HTML: help desks write their tables so. */
export const looksLikeHtml = (text: string): boolean => TAG.test(text) || ENTITY.test(text)

const withoutMarker = (text: string): string => parseMarker(text)?.text ?? text

/** Gets what is left out of the HTML of a cell. */
export type ReportNotices = (notices: readonly ImportNotice[]) => void

function blocksFromHtml(source: string, report?: ReportNotices): Block[] {
  const { blocks, notices } = htmlBlocks(source)
  report?.(notices)
  return blocks
}

/** The question of a cell, in one line. */
export function cellQuestion(cell: string, report?: ReportNotices): string {
  const words = looksLikeHtml(cell) ? answerLines(blocksFromHtml(cell, report)).join(' ') : cell
  return withoutMarker(normalizeText(words.replace(/\s+/g, ' ')))
}

/** The blocks of a cell. Blank lines separate paragraphs; other line ends stay. */
export function cellBlocks(cell: string, report?: ReportNotices): Block[] {
  if (BLOCK_TAG.test(cell)) return blocksFromHtml(cell, report)
  return cell.split(/\r?\n[^\S\n]*\r?\n/).flatMap((paragraph) => {
    const text = withoutMarker(paragraph)
    if (!looksLikeHtml(text))
      return blocksFromLines(text.split(/\r?\n/), {
        keepsLines: true,
        reportLettered: () =>
          report?.([{ line: null, why: 'lettered', words: text.replace(/\s+/g, ' ') }]),
      })
    const escaped = TAG.test(text) ? text : text.replace(/</g, '&lt;').replace(/>/g, '&gt;')
    return blocksFromHtml(escaped.replace(/\r?\n/g, '<br>'), report)
  })
}
