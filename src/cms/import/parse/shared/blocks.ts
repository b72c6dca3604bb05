import { paragraph, type Block, type Span } from '../../../entries/blocks.ts'
import { joinLines, normalizeText } from './normalize.ts'

const BULLET = /^[-*•‣◦·–—]\s+(?=\S)/u
const NUMBER = /^(\p{Nd}{1,3})[.)、]\s*(?=\S)/u

/**
 * The blocks of one paragraph of plain text: from its first line that starts like a list item on, a
 * list; otherwise one paragraph. With `keepsLines` a line end is one, as in the cells of a table.
 */
export function blocksFromLines(
  lines: readonly string[],
  { keepsLines = false }: { keepsLines?: boolean } = {},
): Block[] {
  const normalized = lines.map(normalizeText).filter(Boolean)
  const textBlock = (texts: readonly string[]): Block =>
    keepsLines ? { kind: 'paragraph', spans: texts.flatMap(asLine) } : paragraph(joinLines(texts))
  const start = normalized.findIndex((line) => BULLET.test(line) || NUMBER.test(line))
  const items = start < 0 ? [] : listItems(normalized.slice(start))
  if (items.length < 2) return normalized.length > 0 ? [textBlock(normalized)] : []
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
  return start > 0 ? [textBlock(normalized.slice(0, start)), list] : [list]
}

const asLine = (text: string, index: number): Span[] =>
  index > 0 ? [{ text: '\n' }, { text }] : [{ text }]

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
