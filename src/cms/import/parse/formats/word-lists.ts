import type { Block, ListItem, Span } from '../../../entries/blocks.ts'
import {
  isMarkerSpace,
  isNumber,
  isWordListClass,
  markerIn,
  wordListLevel,
} from '../../../entries/paste/word-list-style.ts'
import { normalizeSpans } from '../shared/spans.ts'
import { textOf, type HtmlContext } from './html-context.ts'
import { spansOf } from './html-inline.ts'
import { isElement, nodeText, type Element, type Node } from './html-tree.ts'

type List = Extract<Block, { kind: 'list' }>
export type WordItem = { level: number; ordered: boolean; number: number; spans: Span[] }

/** Whether a paragraph is an item of a list that Word saved as “Web page, filtered”. */
export const isWordItem = ({ name, attribs }: Element): boolean =>
  name === 'p' &&
  (isWordListClass(attribs.class ?? '') || /mso-list:[^;]*\blevel\d/i.test(attribs.style ?? ''))

/** A paragraph's bullet or number, and its words without it; `null` without either. */
export function wordItem(element: Element, context: HtmlContext): WordItem | null {
  const spans = spansOf(element.children, context)
  const [first] = spans
  const marker = markerBeforeSpace(element) ?? markerIn(first?.text ?? '')
  if (!marker || !first?.text.startsWith(marker)) return null
  const { class: names = '', style = '', dir = '' } = element.attribs
  const number = Number(/\d+/.exec(marker)?.[0] ?? 1)
  const own = spans.map((span, index) =>
    index === 0 ? { ...span, text: span.text.slice(marker.length).trimStart() } : span,
  )
  return {
    level: wordListLevel({ class: names, style, dir }),
    ordered: isNumber(marker),
    number,
    spans: normalizeSpans(own.filter(({ text }) => text !== '')),
  }
}

/** The text before the blank that Word puts after a bullet or number; `null` without such a blank. */
function markerBeforeSpace(element: Element): string | null {
  let before = ''
  const visit = (node: Node): boolean => {
    if (!isElement(node)) {
      before += nodeText(node)
      return false
    }
    return isMarkerSpace(node.attribs.style ?? '', textOf(node)) || node.children.some(visit)
  }
  const marker = element.children.some(visit) ? before.trim() : ''
  return marker === '' || marker.length > 6 ? null : marker
}

/** Consecutive items as lists, nested by their levels. */
export function listsFromItems(items: readonly WordItem[]): List[] {
  const lists: List[] = []
  let at = 0
  while (at < items.length) {
    const first = items[at]
    if (!first) break
    const own: ListItem[] = []
    for (
      let item = items[at];
      item &&
      item.level >= first.level &&
      (item.level > first.level || item.ordered === first.ordered);
      item = items[at]
    ) {
      if (item.level === first.level) {
        own.push({ spans: item.spans })
        at += 1
        continue
      }
      const from = at
      while ((items[at]?.level ?? 0) > first.level) at += 1
      const last = own.at(-1)
      if (last) last.nested = [...(last.nested ?? []), ...listsFromItems(items.slice(from, at))]
    }
    const { ordered, number } = first
    lists.push({
      kind: 'list',
      ordered,
      ...(ordered && number > 1 ? { start: number } : {}),
      items: own,
    })
  }
  return lists
}
