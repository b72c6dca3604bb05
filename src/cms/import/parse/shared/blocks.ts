import { paragraph, type Block, type ListItem, type Span } from '../../../entries/blocks.ts'
import { isLettered, listMarkers, listStart, type ListMarker } from './list-markers.ts'
import { joinLines, normalizeText } from './normalize.ts'

type List = Extract<Block, { kind: 'list' }>
type Found = { start: number; list: List | null; below: string[] }
type Options = {
  keepsLines?: boolean
  /** Is called for lists whose letters become numbers. */
  reportLettered?: () => void
}

/** Lists in more lists than this become lines. */
const MAX_DEPTH = 4

/**
 * The blocks of one paragraph of plain text: from its first line that starts like a list item on, a
 * list; otherwise one paragraph. With `keepsLines` a line end is one, as in the cells of a table.
 */
export function blocksFromLines(lines: readonly string[], options: Options = {}): Block[] {
  return blocksOf(lines.map(normalizeText).filter(Boolean), options, 1)
}

function blocksOf(lines: readonly string[], options: Options, depth: number): Block[] {
  const textBlock = (texts: readonly string[]): Block =>
    options.keepsLines
      ? { kind: 'paragraph', spans: texts.flatMap(asLine) }
      : paragraph(joinLines(texts))
  const { start, list, below } = listIn(lines, options, depth)
  if (!list) return lines.length > 0 ? [textBlock(lines)] : []
  return [
    ...(start > 0 ? [textBlock(lines.slice(0, start))] : []),
    list,
    ...(below.length > 0 ? [textBlock(below)] : []),
  ]
}

/** The first list of some lines that has more than one item, and the lines below it. */
function listIn(lines: readonly string[], options: Options, depth: number): Found {
  const tried = new Set<string>()
  for (const start of lines.keys()) {
    const first = listStart(lines, start)
    if (!first || tried.has(first.kind)) continue
    tried.add(first.kind)
    const items = linesOfItems(lines.slice(start), first)
    if (items.length < 2) continue
    const below = depth === 1 ? takeLinesBelow(items) : []
    if (isLettered(first)) options.reportLettered?.()
    const ordered = first.kind !== 'bullet'
    const list: List = {
      kind: 'list',
      ordered,
      ...(ordered && first.value > 1 ? { start: first.value } : {}),
      items: items.map((texts) => itemFrom(texts, options, depth)),
    }
    return { start, list, below }
  }
  return NO_LIST
}

function itemFrom(lines: readonly string[], options: Options, depth: number): ListItem {
  const [first = '', ...rest] = lines
  const { start, list } = depth < MAX_DEPTH ? listIn(rest, options, depth + 1) : NO_LIST
  const text = joinLines([first, ...(list ? rest.slice(0, start) : rest)])
  return { spans: [{ text }], ...(list ? { nested: [list] } : {}) }
}

const NO_LIST: Found = { start: -1, list: null, below: [] }

/** A shorter line does not go on in the next one. */
const WRAPPED_LENGTH = 60

/** Takes the lines off the last item that are not part of it: a sentence below a list of single lines. */
function takeLinesBelow(items: string[][]): string[] {
  const last = items.at(-1) ?? []
  const [text = '', below = ''] = last
  const isSentence =
    /^\p{Lu}/u.test(below) && (/[.!?…]$/u.test(text) || text.length < WRAPPED_LENGTH)
  return isSentence &&
    items.slice(0, -1).every((lines) => lines.length === 1 || listStart(lines, 1)) &&
    !listStart(last, 1)
    ? last.splice(1)
    : []
}

const asLine = (text: string, index: number): Span[] =>
  index > 0 ? [{ text: '\n' }, { text }] : [{ text }]

/** The items of a list of one kind, without their markers. Other lines continue the item above. */
function linesOfItems(lines: readonly string[], { kind }: ListMarker): string[][] {
  const items: string[][] = []
  for (const line of lines) {
    const marker = listMarkers(line).find((each) => each.kind === kind)
    if (marker && (!isLettered(marker) || marker.value === items.length + 1))
      items.push([marker.text])
    else items.at(-1)?.push(line)
  }
  return items
}
