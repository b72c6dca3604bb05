import { inlineHtml, textContent } from './inline.ts'

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

/**
 * Returns the level and kind of a list item that Word wrote as a paragraph with a bullet or number,
 * or `null` for other elements.
 */
export function wordMarker(element: Element): ListMarker | null {
  const level = /mso-list:[^;]*\blevel(\d)/i.exec(element.getAttribute('style') ?? '')?.[1]
  if (!level) return null
  return {
    level: Number(level),
    ordered: /^\s*\(?[\p{L}\p{N}]{1,4}[.)]/u.test(
      textContent(ignored(element)[0]) || textContent(element),
    ),
  }
}

const ignored = (element: Element): Element[] =>
  Array.from(element.querySelectorAll('[style]')).filter((each) =>
    /mso-list:\s*Ignore/i.test(each.getAttribute('style') ?? ''),
  )

export function wordItem(element: Element, marker: ListMarker): string {
  const copy = element.cloneNode(true) as Element
  const marks = ignored(copy)
  for (const mark of marks) mark.remove()
  const html = inlineHtml(Array.from(copy.childNodes))
  return levelItem(
    marker,
    marks.length > 0 ? html : html.replace(/^(?:[·•▪◦§o-]|\(?[\p{L}\p{N}]{1,4}[.)])\s+/u, ''),
  )
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
