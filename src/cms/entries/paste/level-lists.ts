import { inlineHtml, isElementNode, elementName, domText } from './inline.ts'
import {
  isMarkerSpace,
  isNumber,
  isWordListClass,
  markerIn,
  wordListLevel,
} from './word-list-style.ts'

/**
 * Word writes list items as paragraphs, and Word for the web starts a new list at every level; both
 * give each item's level in an attribute. Such items first become blocks of their own, from which
 * `joinLevels` makes nested lists.
 */
type ListMarker = { level: number; ordered: boolean }

export const levelItem = ({ level, ordered }: ListMarker, html: string): string =>
  `<level-item level="${level}" list="${ordered ? 'ol' : 'ul'}">${html}</level-item>`

/** Returns the level of a list item from Word for the web, or `null` in other lists. */
export const levelOfItem = (item: Element): number | null =>
  Number(item.getAttribute('data-aria-level')) || null

/** Returns the level item of a list item that Word wrote as a paragraph, or `null` for others. */
export function wordLevelItem(element: Element): string | null {
  if (elementName(element) !== 'p') return null
  const style = attribute(element, 'style')
  const isListed = /mso-list:[^;]*\blevel\d/i.test(style)
  if (!isListed && !isWordListClass(element.className)) return null
  const copy = element.cloneNode(true) as Element
  const marker = takeMarker(copy)
  const html = inlineHtml(Array.from(copy.childNodes))
  const written = marker ?? markerIn(domText(element))
  if (written === null && !isListed) return null
  const level = wordListLevel({
    class: element.className,
    style,
    dir: attribute(element, 'dir'),
  })
  return levelItem(
    { level, ordered: isNumber(written ?? '') },
    marker === null && written !== null ? withoutMarker(html, written) : html,
  )
}

const attribute = (element: Element, name: string): string => element.getAttribute(name) ?? ''

/** Removes the bullet or number at the start of the HTML of an item, which may be bold. */
const withoutMarker = (html: string, marker: string): string => {
  const [, tags = '', rest = html] = /^((?:<[^>]+>)*)([\s\S]*)$/.exec(html) ?? []
  return rest.startsWith(marker)
    ? `${tags}${rest.slice(marker.length).trimStart()}`.replace(/^<(\w+)><\/\1>\s*/, '')
    : html
}

/**
 * Removes the bullet or number that Word marked as such, or that stands before its blank. Returns
 * it, or `null` if there is none.
 */
function takeMarker(item: Element): string | null {
  const marks = Array.from(item.querySelectorAll('[style]'))
  const ignored = marks.filter((each) => /mso-list:\s*Ignore/i.test(attribute(each, 'style')))
  for (const mark of ignored) mark.remove()
  if (ignored.length > 0) return ignored.map(domText).join('').trim()
  const space = marks.find((each) => isMarkerSpace(attribute(each, 'style'), domText(each)))
  if (!space) return null
  const before = textsBefore(item, space)
  const marker = before.map(domText).join('').trim()
  if (marker === '' || marker.length > 6) return null
  for (const node of before) node.parentNode?.removeChild(node)
  space.remove()
  return marker
}

/** The text nodes before an element, in order. */
function textsBefore(node: Node, end: Element): Node[] {
  const texts: Node[] = []
  const visit = (at: Node): boolean => {
    if (at === end) return false
    if (at.nodeType === 3) texts.push(at)
    return !isElementNode(at) || Array.from(at.childNodes).every(visit)
  }
  visit(node)
  return texts
}

type Item = { level: number; list: string; html: string }
const LEVEL_ITEM = /^<level-item level="(\d)" list="(ol|ul)">([\s\S]*)<\/level-item>$/

/** Joins consecutive items to lists, nested by their levels. */
export function joinLevels(blocks: readonly string[]): string[] {
  const out: string[] = []
  let run: Item[] = []
  const flush = () => {
    if (run.length > 0) out.push(...nest(run))
    run = []
  }
  for (const block of blocks) {
    const item = LEVEL_ITEM.exec(block)
    if (item) run.push({ level: Number(item[1]), list: item[2] ?? 'ul', html: item[3] ?? '' })
    else {
      flush()
      out.push(block)
    }
  }
  flush()
  return out
}

function nest(run: readonly Item[]): string[] {
  const lists: string[] = []
  let at = 0
  while (at < run.length) {
    const { level, list } = run[at] ?? { level: 1, list: 'ul' }
    const items: string[] = []
    for (
      let each = run[at];
      each && each.level >= level && (each.level > level || each.list === list);
      each = run[at]
    ) {
      if (each.level === level) {
        items.push(each.html)
        at += 1
        continue
      }
      const start = at
      while ((run[at]?.level ?? 0) > level) at += 1
      items[items.length - 1] = `${items.at(-1) ?? ''}${nest(run.slice(start, at)).join('')}`
    }
    lists.push(`<${list}>${items.map((item) => `<li>${item}</li>`).join('')}</${list}>`)
  }
  return lists
}
