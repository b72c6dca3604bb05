import {
  inlineHtml,
  plainTextHtml,
  isElementNode,
  isHiddenElement,
  isStruck,
  elementName,
  domText,
  trimBreaks,
} from './inline.ts'
import { joinLevels, levelItem, levelOfItem, wordLevelItem } from './level-lists.ts'
import { tableHtml } from './tables.ts'
import { BLOCK_TAGS, DROPPED_TAGS } from './tags.ts'

const isDropped = (element: Element): boolean =>
  DROPPED_TAGS.has(elementName(element)) || isHiddenElement(element) || isStruck(element)
const hasBlocks = (element: Element): boolean =>
  BLOCK_TAGS.has(elementName(element)) || Array.from(element.children).some(hasBlocks)
const isList = (element: Element): boolean => /^[ou]l$/.test(elementName(element))

/**
 * Converts HTML pasted from Word, Google Docs or a web page to the HTML that answers support: `p`,
 * `h2`, `h3`, `ul`, `ol`, `li`, `blockquote`, `table`, `strong`, `em`, `br` and safe links. Other
 * elements become text. Pictures, forms, comments, hidden parts and
 * text that is deleted or struck out are removed.
 */
export const cleanPaste = (body: Element): string => joinLevels(blocksIn(body)).join('')

/**
 * Converts plain text to the same HTML. Blank lines separate paragraphs; without blank lines every
 * line is a paragraph.
 */
export const cleanPlainText = (plainText: string): string => {
  const lines = plainText.replace(/\r\n?/g, '\n').trim()
  const parts = /\n\s*\n/.test(lines) ? lines.split(/\n\s*\n/) : lines.split('\n')
  return parts
    .map((part) =>
      part
        .split('\n')
        .map((line) => plainTextHtml(line))
        .filter(Boolean)
        .join('<br>'),
    )
    .filter(Boolean)
    .map((part) => `<p>${part}</p>`)
    .join('')
}

function blocksIn(parent: Element): string[] {
  const blocks: string[] = []
  let inline: Node[] = []
  const flush = () => {
    blocks.push(...paragraphs(inlineHtml(inline)))
    inline = []
  }
  for (const node of Array.from(parent.childNodes)) {
    if (isElementNode(node) && isDropped(node)) continue
    if (!isElementNode(node) || !hasBlocks(node)) {
      inline.push(node)
      continue
    }
    flush()
    blocks.push(...blocksOf(node))
  }
  flush()
  return blocks
}

/** Splits inline HTML into paragraphs at two or more consecutive line breaks. */
const paragraphs = (html: string): string[] =>
  html
    .split(/(?:<br>\s*){2,}/)
    .map(trimBreaks)
    .filter(Boolean)
    .map((part) => `<p>${part}</p>`)

const wrapIn = (tag: string, html: string): string[] =>
  trimBreaks(html) ? [`<${tag}>${trimBreaks(html)}</${tag}>`] : []

function blocksOf(element: Element): string[] {
  const name = elementName(element)
  const level = headingLevel(element)
  if (level)
    return wrapIn(
      level,
      inlineHtml(Array.from(element.childNodes)).replace(/<\/?(?:strong|em)>/g, ''),
    )
  if (isList(element)) return listOf(element)
  const item = wordLevelItem(element)
  if (item !== null) return [item]
  const table = name === 'table' ? tableHtml(element) : null
  if (table) return [table]
  if (name === 'pre')
    return paragraphs(
      domText(element)
        .trim()
        .split('\n')
        .map((line) => plainTextHtml(line))
        .join('<br>'),
    )
  const inner = blocksIn(element)
  if (name === 'blockquote' || /\bMso(Intense)?Quote\b/.test(element.className))
    return inner.map((block) =>
      block.replace(/^<p>/, '<blockquote>').replace(/<\/p>$/, '</blockquote>'),
    )
  return inner
}

function headingLevel(element: Element): 'h2' | 'h3' | null {
  const level =
    element.getAttribute('role') === 'heading'
      ? Number(element.getAttribute('aria-level') ?? 2)
      : Number(/^h([1-6])$/.exec(elementName(element))?.[1])
  if (level <= 2 || element.classList.contains('MsoTitle')) return 'h2'
  return level > 2 ? 'h3' : null
}

function listOf(list: Element): string[] {
  const items = Array.from(list.children)
  if (!items.some(levelOfItem)) return wrapIn(elementName(list), itemsOf(list))
  return items.flatMap((item) => {
    const words = trimBreaks(inlineHtml(Array.from(item.childNodes)))
    return words
      ? [levelItem({ level: levelOfItem(item) ?? 1, ordered: elementName(list) === 'ol' }, words)]
      : []
  })
}

/** Returns the items of a list. Google Docs puts a nested list beside its item, not into it. */
function itemsOf(list: Element): string {
  const items: string[] = []
  for (const child of Array.from(list.children)) {
    if (isDropped(child)) continue
    if (isList(child)) {
      const inner = wrapIn(elementName(child), itemsOf(child)).join('')
      if (items.length > 0) items[items.length - 1] = `${items.at(-1)}${inner}`
      else items.push(inner)
    } else {
      const parts = Array.from(child.childNodes)
      const lists = parts.filter(isElementNode).filter(isList)
      const inner = lists.flatMap((each) => wrapIn(elementName(each), itemsOf(each))).join('')
      const words = trimBreaks(
        inlineHtml(parts.filter((node) => !isElementNode(node) || !isList(node))),
      )
      if (words || inner) items.push(`${words}${inner}`)
    }
  }
  return items.map((item) => `<li>${item}</li>`).join('')
}
