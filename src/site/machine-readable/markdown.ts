import { PICTURE_FOLDER } from '../../core/pictures/picture-files.ts'
import type { Locale } from '../../i18n/locales.ts'
import { withPictures } from '../../published/picture-html.ts'
import { calloutLabel, splitAtCallouts } from '../components/callouts.ts'
import { partsOfTable } from '../components/tables.ts'

const TABLE = /(<table>[\s\S]*?<\/table>)/
const TEXT: Record<string, string> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&#x27;': "'",
  '&nbsp;': ' ',
}

/**
 * Our own sanitised HTML (paragraphs, headings, lists, emphasis, quotations, links, tables, callouts) as
 * Markdown; `locale` is the answer's own, and pictures have addresses in `origin`.
 */
export const markdownOf = (html: string, locale: Locale, origin = ''): string =>
  splitAtCallouts(withPictures(html, origin + PICTURE_FOLDER))
    .flatMap(({ callout, html: part }) =>
      (callout ? [part] : part.split(TABLE)).map((each) => ({ callout, part: each })),
    )
    .filter(({ part }) => part !== '')
    .map(({ callout, part }) =>
      part.startsWith('<table>')
        ? markdownTable(part)
        : callout
          ? `**${calloutLabel(callout, locale)}**\n\n${blocks(part)}`
              .replace(/^/gm, '> ')
              .replace(/^> $/gm, '>')
          : blocks(part),
    )
    .join('\n\n')

/** The number of a list's first item. */
const startOf = (attributes: string): number => Number(/start="(\d+)"/.exec(attributes)?.[1] ?? 1)

/**
 * A table, below its caption in bold. Markdown needs a row of headings, so that of a table without
 * one is empty.
 */
function markdownTable(table: string): string {
  const { caption, hasHeadings, rows } = partsOfTable(table)
  const cells = rows.map((row) =>
    row.map((cell) => blocks(cell).replace(/ *\n/g, '<br>').replace(/\|/g, '\\|')),
  )
  const line = (row: readonly string[]) => `| ${row.join(' | ')} |`
  const [head = [], ...body] = hasHeadings ? cells : [(cells[0] ?? []).map(() => ''), ...cells]
  const lines = [line(head), line(head.map(() => '---')), ...body.map(line)]
  return [caption && `**${blocks(caption)}**`, lines.join('\n')].filter(Boolean).join('\n\n')
}

function blocks(html: string): string {
  const lists: { ordered: boolean; count: number }[] = []
  const links: string[] = []
  const out = html.replace(
    /<(\/?)(\w+)([^>]*)>|([^<]+)/g,
    (_, closing: string, tag: string | undefined, attributes: string, text: string | undefined) => {
      if (text !== undefined)
        return text
          .replace(/&#?\w+;/g, (entity) => TEXT[entity] ?? entity)
          .replace(/([\\`*_[\]])/g, '\\$1')
      switch (tag) {
        case 'p':
          return closing ? '\n\n' : ''
        case 'h2':
          return closing ? '\n\n' : '\n\n## '
        case 'h3':
          return closing ? '\n\n' : '\n\n### '
        case 'strong':
          return '**'
        case 'em':
          return '*'
        case 'br':
          return '  \n'
        case 'blockquote':
          return closing ? '\n\n' : '\n\n> '
        case 'ul':
        case 'ol':
          if (closing) lists.pop()
          else lists.push({ ordered: tag === 'ol', count: startOf(attributes) - 1 })
          return lists.length === 0 ? '\n\n' : '\n'
        case 'li': {
          const list = lists.at(-1)
          if (closing || !list) return '\n'
          list.count += 1
          return `${'  '.repeat(lists.length - 1)}${list.ordered ? `${list.count}.` : '-'} `
        }
        case 'img': {
          const value = (name: string) =>
            (new RegExp(` ${name}="([^"]*)"`).exec(attributes)?.[1] ?? '').replace(
              /&#?\w+;/g,
              (entity) => TEXT[entity] ?? entity,
            )
          return `![${value('alt').replace(/([\\`*_[\]])/g, '\\$1')}](<${value('src')}>)`
        }
        case 'a': {
          if (closing) return `](<${links.pop() ?? ''}>)`
          links.push(/href="([^"]*)"/.exec(attributes)?.[1]?.replace(/&amp;/g, '&') ?? '')
          return '['
        }
        default:
          return ''
      }
    },
  )
  return out
    .replace(/\n{3,}/g, '\n\n')
    .replace(/\n\n(?=(?:\d+\.|-) )/g, '\n\n')
    .trim()
}
