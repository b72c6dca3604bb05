import type { Block, ListItem, Span } from '../../../entries/blocks.ts'
import { normalizeSpans } from '../shared/spans.ts'
import type { PageContext } from './html-context.ts'
import { spansOf } from './html-inline.ts'
import type { Element } from './html-tree.ts'

type List = Extract<Block, { kind: 'list' }>
export type WordItem = { level: number; ordered: boolean; number: number; spans: Span[] }

const MARKER = /^(?:[·•▪◦§o–-]|\(?(\d{1,3}|[a-z]|[ivx]{1,4})[.)])\s+/iu
const POINTS: Record<string, number> = { in: 72, pt: 1, cm: 28.35, mm: 2.835, px: 0.75 }
/** How far Word indents each level, in points. */
const LEVEL_INDENT = 36

/** Whether a paragraph is an item of a list that Word saved as “Web page, filtered”. */
export const isWordItem = ({ name, attribs }: Element): boolean =>
  name === 'p' && /\bMsoList/i.test(attribs.class ?? '')

/** A paragraph's bullet or number, and its words without it; `null` without either. */
export function wordItem(element: Element, context: PageContext): WordItem | null {
  const [first, ...rest] = spansOf(element.children, context)
  const marker = first && MARKER.exec(`${first.text} `)
  if (!marker) return null
  const text = first.text.slice(marker[0].length)
  const number = Number(marker[1])
  return {
    level: levelOf(element),
    ordered: marker[1] !== undefined,
    number: Number.isInteger(number) ? number : 1,
    spans: normalizeSpans([...(text ? [{ ...first, text }] : []), ...rest]),
  }
}

function levelOf({ attribs: { style = '' } }: Element): number {
  const level = /mso-list:[^;]*\blevel(\d)/i.exec(style)?.[1]
  if (level) return Number(level)
  const [, size, unit = ''] = /margin-left:\s*([\d.]+)(in|pt|cm|mm|px)/i.exec(style) ?? []
  const points = Number(size ?? 0) * (POINTS[unit.toLowerCase()] ?? 0)
  return Math.max(1, Math.round(points / LEVEL_INDENT))
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
