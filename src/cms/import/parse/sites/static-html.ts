import { oldPath } from '../../../../published/old-paths.ts'
import type { PageOrigin } from '../../read/pair.ts'
import { textOf } from '../formats/html-context.ts'
import { isElement, lineFinder, parseTree, type Element, type Node } from '../formats/html-tree.ts'
import type { ImportNotice } from '../shared/notices.ts'
import { dayOf, originParts, type SiteContent } from './site-page.ts'

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')

function find(nodes: readonly Node[], is: (element: Element) => boolean): Element | undefined {
  for (const node of nodes) {
    if (!isElement(node)) continue
    const found = is(node) ? node : find(node.children, is)
    if (found) return found
  }
  return undefined
}

const MAIN: ((element: Element) => boolean)[] = [
  ({ attribs }) => attribs.id === 'main-content',
  ({ name, attribs }) => name === 'main' || attribs.role === 'main',
  ({ name }) => name === 'article',
  ({ attribs }) => /^(?:content|main)$/.test(attribs.id ?? ''),
  ({ name }) => name === 'body',
]

/**
 * The text of a saved page of a site: what is in its main part, with its title, its addresses and
 * its dates. A page that is a list of links is reported as a menu. `paths` are the addresses that its
 * place in the folder gives it.
 */
export function staticHtml(source: string, paths: readonly string[], folder: string): SiteContent {
  const tree = parseTree(source)
  const lineAt = lineFinder(source)
  const main = MAIN.map((is) => find(tree.children, is)).find(Boolean)
  const from = main?.startIndex ?? 0
  const to = (main?.endIndex ?? source.length - 1) + 1
  const heading = find(main ? [main] : tree.children, ({ name }) => name === 'h1')
  const documentTitle = find(tree.children, ({ name }) => name === 'title')
  const title = heading ? textOf(heading) : titleOf(documentTitle)
  const lines = source.slice(from, to)
  const html = heading
    ? withoutRange(lines, (heading.startIndex ?? 0) - from, (heading.endIndex ?? 0) + 1 - from)
    : lines
  const notices = main ? around(tree.children, main, lineAt) : []
  if (isMenu(main ? [main] : tree.children))
    return {
      pages: [],
      notices: [
        { line: lineAt(from), words: main ? textOf(main) : title, why: 'page' },
        ...notices,
      ],
    }
  const first = lineAt(from)
  const lineInHtml = lineFinder(html)
  const page = {
    title,
    html,
    line: 1,
    lineAt: (offset: number) => first + lineInHtml(offset) - 1,
    ...headOf(tree.children, paths, folder),
  }
  return { pages: [page], notices }
}

/** What a page says of its section, its addresses and its dates. */
function headOf(
  nodes: readonly Node[],
  paths: readonly string[],
  folder: string,
): PageOrigin & { sections: string[] } {
  const meta = (name: string) =>
    find(nodes, ({ attribs }) => (attribs.property ?? attribs.name) === name)?.attribs.content
  const canonical = find(
    nodes,
    ({ name, attribs }) => name === 'link' && attribs.rel === 'canonical',
  )
  return {
    sections: [meta('article:section') ?? breadcrumb(nodes) ?? folder].filter(Boolean),
    ...originParts(
      [oldPath(canonical?.attribs.href ?? '') ?? '', ...paths].filter(Boolean),
      dayOf(meta('article:published_time') ?? meta('date')) ?? confluenceDay(nodes),
      dayOf(meta('article:modified_time') ?? meta('last-modified')),
    ),
  }
}

/** A page's title without the name of the site before or after it. */
const titleOf = (element: Element | undefined): string => {
  const words = element
    ? element.children.map((child) => ('data' in child ? child.data : '')).join('')
    : ''
  const title = words.replace(/\s+/g, ' ').trim()
  const [space, ...rest] = title.split(' : ')
  return rest.length > 0 && space ? rest.join(' : ') : title.replace(/\s+[|–—·]\s+[^|–—·]*$/, '')
}

/** A text without a part, but with its line ends, so that the lines of the rest stay. */
const withoutRange = (text: string, from: number, to: number): string =>
  text.slice(0, from) + text.slice(from, to).replace(/[^\n]/g, '') + text.slice(to)

/** What is around the main part of a page. */
function around(
  nodes: readonly Node[],
  main: Element,
  lineAt: (at: number) => number,
): ImportNotice[] {
  const holds = (node: Node): boolean =>
    node === main || (isElement(node) && node.children.some(holds))
  return nodes.flatMap((node): ImportNotice[] => {
    if (node === main) return []
    if (isElement(node) && holds(node)) return around(node.children, main, lineAt)
    const words = textOf(node)
    return words ? [{ line: lineAt(node.startIndex ?? 0), words, why: 'page' }] : []
  })
}

/** How much of a page's words must be links for it to be a menu. */
const MENU_SHARE = 0.8

function isMenu(nodes: readonly Node[]): boolean {
  const length = (node: Node, linked: boolean): number => {
    if (!isElement(node)) return linked && 'data' in node ? node.data.trim().length : 0
    return node.children.reduce((sum, each) => sum + length(each, linked || node.name === 'a'), 0)
  }
  const all = nodes.map(textOf).join('').length
  const linked = nodes.reduce((sum, node) => sum + length(node, false), 0)
  return all > 0 && linked / all > MENU_SHARE
}

/** The page above this one, of those that Confluence shows at its top. */
function breadcrumb(nodes: readonly Node[]): string | undefined {
  const list = find(nodes, ({ attribs }) => attribs.id === 'breadcrumbs')
  const items = list?.children.filter(isElement).map(textOf) ?? []
  return items.length > 1 ? items.at(-1) : undefined
}

/** The day on which Confluence says that a page was written or changed: `on Mar 02, 2021`. */
function confluenceDay(nodes: readonly Node[]): string | undefined {
  const data = find(nodes, ({ attribs }) => /\bpage-metadata\b/.test(attribs.class ?? ''))
  const [, month = '', day = '', year] =
    /\bon ([A-Z][a-z]{2})[a-z]* (\d{1,2}), (\d{4})/.exec(data ? textOf(data) : '') ?? []
  const number = MONTHS.indexOf(month.toLowerCase()) + 1
  return year && number > 0
    ? `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`
    : undefined
}
