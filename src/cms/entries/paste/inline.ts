import { escapeMarkup } from '../../../core/escape-markup.ts'
import { isNoteReference, safeTarget } from './link-target.ts'

const BREAKS = new Set(['p', 'div', 'li', 'tr', 'dd', 'dt'])

export const isElementNode = (node: Node): node is Element => node.nodeType === 1
/** Returns an element's name with its prefix, as in `o:p`. */
export const elementName = (element: Element): string => element.nodeName.toLowerCase()
export const trimBreaks = (html: string): string => html.replace(/^(?:<br>|\s)+|(?:<br>|\s)+$/g, '')
export const domText = (node: Node | undefined): string => node?.textContent ?? ''

const style = (element: Element, property: string): string | undefined =>
  new RegExp(`(?:^|;)\\s*${property}\\s*:\\s*([^;]+)`, 'i')
    .exec(element.getAttribute('style') ?? '')?.[1]
    ?.trim()
    .toLowerCase()

/** Returns whether an element is hidden, or a comment in Word. */
export const isHiddenElement = (element: Element): boolean =>
  element.hasAttribute('hidden') ||
  /^comment(-list)?$/.test(style(element, 'mso-element') ?? '') ||
  style(element, 'display') === 'none' ||
  style(element, 'mso-hide') === 'all' ||
  style(element, 'visibility') === 'hidden'

/** Returns whether an element is struck out, as text is that no longer holds. */
export const isStruck = (element: Element): boolean =>
  ['del', 's', 'strike'].includes(elementName(element)) ||
  /text-decoration(?:-line)?\s*:[^;]*line-through/i.test(element.getAttribute('style') ?? '')

/** A style wins over the element's name: Google Docs wraps everything in a `b` that is not bold. */
function isBold(element: Element, inherited: boolean): boolean {
  const weight = style(element, 'font-weight')
  if (weight) return weight === 'bold' || weight === 'bolder' || Number(weight) >= 600
  return ['b', 'strong', 'th'].includes(elementName(element)) || inherited
}

function isItalic(element: Element, inherited: boolean): boolean {
  const slant = style(element, 'font-style')
  if (slant) return slant !== 'normal'
  return elementName(element) === 'i' || elementName(element) === 'em' || inherited
}

type Run = { html: string; bold: boolean; italic: boolean; href: string | null }
const normalizeSpaces = (words: string): string =>
  words.replace(/[\u00ad\u200b\u2060\ufeff]/g, '').replace(/\s+/gu, ' ')

function collectRuns(node: Node, inherited: Omit<Run, 'html'>, collected: Run[]): void {
  if (node.nodeType === 3) {
    collected.push({ ...inherited, html: escapeMarkup(normalizeSpaces(domText(node))) })
    return
  }
  if (
    !isElementNode(node) ||
    isHiddenElement(node) ||
    isStruck(node) ||
    [
      'script',
      'style',
      'img',
      'svg',
      'title',
      'button',
      'input',
      'select',
      'textarea',
      'label',
    ].includes(elementName(node))
  )
    return
  if (elementName(node) === 'br') {
    collected.push({ ...inherited, html: '<br>' })
    return
  }
  if (elementName(node) === 'a' && isNoteReference(node.getAttribute('href'), domText(node))) return
  const href = elementName(node) === 'a' ? safeTarget(node.getAttribute('href')) : inherited.href
  const inner = {
    bold: isBold(node, inherited.bold),
    italic: isItalic(node, inherited.italic),
    href,
  }
  if (BREAKS.has(elementName(node)) && collected.some(({ html }) => html.trim() !== ''))
    collected.push({ bold: false, italic: false, href: null, html: '<br>' })
  for (const child of Array.from(node.childNodes)) collectRuns(child, inner, collected)
}

/** Converts a line of plain text to HTML, and collapses its spaces. */
export const plainTextHtml = (line: string): string => escapeMarkup(normalizeSpaces(line)).trim()

/**
 * Converts nodes without blocks to text with `strong`, `em`, `br` and safe links, and collapses
 * spaces.
 */
export function inlineHtml(nodes: readonly Node[]): string {
  const collected: Run[] = []
  for (const node of nodes) collectRuns(node, { bold: false, italic: false, href: null }, collected)
  const joined = collected.reduce<Run[]>((all, run) => {
    const last = all.at(-1)
    if (
      last &&
      (run.html.trim() === '' ||
        (last.bold === run.bold && last.italic === run.italic && last.href === run.href))
    )
      all[all.length - 1] = { ...last, html: last.html + run.html }
    else all.push(run)
    return all
  }, [])
  return joined
    .map(runHtml)
    .join('')
    .replace(/ {2,}/g, ' ')
    .replace(/ ?<br> ?/g, '<br>')
    .trim()
}

function runHtml({ html, bold, italic, href }: Run): string {
  const [, before = '', words = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(html) ?? []
  if (words === '' || words === '<br>') return html
  const styled = `${bold ? '<strong>' : ''}${italic ? '<em>' : ''}${words}${italic ? '</em>' : ''}${bold ? '</strong>' : ''}`
  return `${before}${href ? `<a href="${escapeMarkup(href)}">${styled}</a>` : styled}${after}`
}
