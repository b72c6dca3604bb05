import { escapeMarkup } from '../../../core/escape-markup.ts'
import type { Block, Span, Table } from '../../entries/blocks.ts'

const pageSpans = (spans: readonly Span[]): string =>
  spans
    .map(({ text, bold, italic, href }) => {
      if (text === '\n') return '<br>'
      const styled = `${bold ? '<strong>' : ''}${italic ? '<em>' : ''}${escapeMarkup(text)}${italic ? '</em>' : ''}${bold ? '</strong>' : ''}`
      return href ? `<a href="${escapeMarkup(href)}">${styled}</a>` : styled
    })
    .join('')

/** A table with its caption, and with its headings marked. */
export function pageTable({ caption, headerRow, headerColumn, rows }: Table): string {
  const html = rows.map((cells, row) => {
    const tag = (column: number) =>
      (headerRow && row === 0) || (headerColumn && column === 0) ? 'th' : 'td'
    return `<tr>${cells.map((cell, column) => `<${tag(column)}>${pageSpans(cell)}</${tag(column)}>`).join('')}</tr>`
  })
  return `<table>${caption.length > 0 ? `<caption>${pageSpans(caption)}</caption>` : ''}${html.join('')}</table>`
}

export function pageBlock(block: Block): string {
  if (block.kind === 'heading')
    return `<h${block.level + 1}>${pageSpans(block.spans)}</h${block.level + 1}>`
  if (block.kind === 'quote') return `<blockquote><p>${pageSpans(block.spans)}</p></blockquote>`
  if (block.kind === 'callout')
    return `<aside data-callout="${block.callout}">${block.blocks.map(pageBlock).join('')}</aside>`
  if (block.kind === 'table') return pageTable(block)
  if (block.kind === 'picture')
    return `<p><img src="${escapeMarkup(encodeURIComponent(block.name))}" alt="${escapeMarkup(block.alt)}"></p>`
  if (block.kind !== 'list') return `<p>${pageSpans(block.spans)}</p>`
  const [open, close] = block.ordered
    ? [block.start ? `<ol start="${block.start}">` : '<ol>', '</ol>']
    : ['<ul>', '</ul>']
  return `${open}${block.items.map((item) => `<li>${pageSpans(item.spans)}${(item.nested ?? []).map(pageBlock).join('')}</li>`).join('')}${close}`
}
