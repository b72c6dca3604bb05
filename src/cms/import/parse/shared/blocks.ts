import { paragraph, type Block } from '../../../entries/blocks.ts'
import { joinLines, normalizeText } from './normalize.ts'

const BULLET = /^[-*•‣◦·–—]\s+(?=\S)/u
const NUMBER = /^(\p{Nd}{1,3})[.)、]\s*(?=\S)/u

/**
 * The blocks of one paragraph of plain text: from its first line that starts like a list item on, a
 * list; otherwise one paragraph.
 */
export function blocksFromLines(lines: readonly string[]): Block[] {
  const normalized = lines.map(normalizeText).filter(Boolean)
  const start = normalized.findIndex((line) => BULLET.test(line) || NUMBER.test(line))
  const items = start < 0 ? [] : listItems(normalized.slice(start))
  if (items.length < 2) return normalized.length > 0 ? [paragraph(joinLines(normalized))] : []
  const ordered = NUMBER.test(normalized[start] ?? '')
  const first = ordered
    ? Number((NUMBER.exec(normalized[start] ?? '')?.[1] ?? '1').normalize('NFKD'))
    : 1
  const list: Block = {
    kind: 'list',
    ordered,
    ...(ordered && first > 1 ? { start: first } : {}),
    items: items.map((text) => ({ spans: [{ text }] })),
  }
  return start > 0 ? [paragraph(joinLines(normalized.slice(0, start))), list] : [list]
}

/** The items of a list of one kind. A line without its marker continues the item above. */
function listItems(lines: readonly string[]): string[] {
  const marker = BULLET.test(lines[0] ?? '') ? BULLET : NUMBER
  const items: string[][] = []
  for (const line of lines) {
    if (marker.test(line)) items.push([line.replace(marker, '')])
    else items.at(-1)?.push(line)
  }
  return items.map(joinLines)
}
