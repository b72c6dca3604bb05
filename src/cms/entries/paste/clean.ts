import { inlineHtml, isHidden, isElement, text } from './inline.ts'

const DROPPED = new Set(['script', 'style', 'head', 'meta', 'link', 'title', 'xml', 'template', 'noscript', 'svg', 'math', 'img', 'picture', 'video', 'audio', 'iframe', 'object', 'embed', 'canvas', 'button', 'input', 'select', 'textarea', 'hr', 'nav', 'footer'])
const BLOCKS = new Set(['p', 'div', 'section', 'article', 'main', 'header', 'body', 'ul', 'ol', 'li', 'blockquote', 'aside', 'dl', 'dt', 'dd', 'details', 'summary', 'table', 'tbody', 'thead', 'tfoot', 'tr', 'td', 'th', 'pre', 'figure', 'figcaption', 'address', 'center', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'])
const nameOf = (element: Element): string => element.localName
const isDropped = (element: Element): boolean => DROPPED.has(nameOf(element)) || isHidden(element)
const hasBlocks = (element: Element): boolean => BLOCKS.has(nameOf(element)) || Array.from(element.children).some(hasBlocks)

/**
 * What somebody pastes from Word, Google Docs or a web page, as the plain HTML that answers are made of: `p`, `h2`, `h3`, `ul`, `ol`, `li`,
 * `blockquote`, `strong`, `em`, `br` and safe links. Everything else keeps its words and loses its form; pictures, forms and hidden parts go.
 */
export const cleanPaste = (body: Element): string => joinLists(blocksIn(body)).join('')

function blocksIn(parent: Element): string[] {
  const blocks: string[] = []
  let loose: Node[] = []
  const flush = () => {
    blocks.push(...paragraphs(inlineHtml(loose)))
    loose = []
  }
  for (const node of Array.from(parent.childNodes)) {
    if (isElement(node) && isDropped(node)) continue
    if (!isElement(node) || !hasBlocks(node)) {
      loose.push(node)
      continue
    }
    flush()
    blocks.push(...blocksOf(node))
  }
  flush()
  return blocks
}

/** Two line breaks after another are the end of a paragraph. */
const paragraphs = (html: string): string[] =>
  html.split(/(?:<br>\s*){2,}/).map((part) => part.replace(/^(?:<br>|\s)+|(?:<br>|\s)+$/g, '')).filter(Boolean).map((part) => `<p>${part}</p>`)

const one = (tag: string, html: string): string[] => (html.replace(/<br>/g, '').trim() ? [`<${tag}>${html}</${tag}>`] : [])

function blocksOf(element: Element): string[] {
  const name = nameOf(element)
  const level = headingLevel(element)
  if (level) return one(level, inlineHtml(Array.from(element.childNodes)).replace(/<\/?(?:strong|em)>/g, ''))
  if (name === 'ul' || name === 'ol') return one(name, itemsOf(element))
  const marker = wordListMarker(element)
  if (marker) return [wordItem(element, marker)]
  if (name === 'tr') return paragraphs(Array.from(element.children).map((cell) => inlineHtml([cell])).filter((cell) => cell.trim()).join(' | '))
  const inner = blocksIn(element)
  if (name === 'blockquote') return inner.map((block) => block.replace(/^<p>/, '<blockquote>').replace(/<\/p>$/, '</blockquote>'))
  return inner
}

function headingLevel(element: Element): 'h2' | 'h3' | null {
  const name = nameOf(element)
  if (/^h[12]$/.test(name) || element.classList.contains('MsoTitle')) return 'h2'
  return /^h[3-6]$/.test(name) ? 'h3' : null
}

/** The items of a list; Google Docs puts an inner list beside its item, not into it. */
function itemsOf(list: Element): string {
  const items: string[] = []
  for (const child of Array.from(list.children)) {
    if (isDropped(child)) continue
    if (nameOf(child) === 'ul' || nameOf(child) === 'ol') {
      const inner = one(nameOf(child), itemsOf(child)).join('')
      if (items.length > 0) items[items.length - 1] = `${items.at(-1)}${inner}`
      else items.push(inner)
    } else {
      const parts = Array.from(child.childNodes)
      const isList = (node: Node) => isElement(node) && (nameOf(node) === 'ul' || nameOf(node) === 'ol')
      const inner = parts.filter(isList).flatMap((node) => one(nameOf(node as Element), itemsOf(node as Element))).join('')
      const words = inlineHtml(parts.filter((node) => !isList(node))).replace(/^(?:<br>|\s)+|(?:<br>|\s)+$/g, '')
      if (words || inner) items.push(`${words}${inner}`)
    }
  }
  return items.map((item) => `<li>${item}</li>`).join('')
}

type Marker = { level: number; ordered: boolean }

/** Word writes lists as paragraphs with a bullet or number in front; their style says how deep they are. */
function wordListMarker(element: Element): Marker | null {
  const style = element.getAttribute('style') ?? ''
  const level = /mso-list:[^;]*\blevel(\d)/i.exec(style)?.[1]
  if (!level) return null
  return { level: Number(level), ordered: /^\s*\(?[\p{L}\p{N}]{1,4}[.)]/u.test(text(ignored(element)[0]) || text(element)) }
}

const ignored = (element: Element): Element[] => Array.from(element.querySelectorAll('[style]')).filter((each) => /mso-list:\s*Ignore/i.test(each.getAttribute('style') ?? ''))

function wordItem(element: Element, { level, ordered }: Marker): string {
  const copy = element.cloneNode(true) as Element
  const marks = ignored(copy)
  for (const mark of marks) mark.remove()
  let html = inlineHtml(Array.from(copy.childNodes)).trim()
  if (marks.length === 0) html = html.replace(/^(?:[·•▪◦§o-]|\(?[\p{L}\p{N}]{1,4}[.)])\s+/u, '')
  return `<word-item level="${level}" list="${ordered ? 'ol' : 'ul'}">${html}</word-item>`
}

const WORD_ITEM = /^<word-item level="(\d)" list="(ol|ul)">([\s\S]*)<\/word-item>$/

/** Makes lists of Word's list paragraphs that follow each other. */
function joinLists(blocks: readonly string[]): string[] {
  const out: string[] = []
  let run: { level: number; list: string; html: string }[] = []
  const flush = () => {
    if (run.length > 0) out.push(...nest(run))
    run = []
  }
  for (const block of blocks) {
    const item = WORD_ITEM.exec(block)
    if (item) run.push({ level: Number(item[1]), list: item[2] ?? 'ul', html: item[3] ?? '' })
    else {
      flush()
      out.push(block)
    }
  }
  flush()
  return out
}

function nest(run: readonly { level: number; list: string; html: string }[]): string[] {
  const lists: string[] = []
  let at = 0
  while (at < run.length) {
    const { level, list } = run[at] ?? { level: 1, list: 'ul' }
    const items: string[] = []
    for (let each = run[at]; each && each.level >= level && (each.level > level || each.list === list); each = run[at]) {
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
