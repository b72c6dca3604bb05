import { Parser, DomHandler } from 'htmlparser2'
import { escapeMarkup } from '../../../../core/escape-markup.ts'
import { isElement, type Element, type Node } from '../formats/html-tree.ts'
import type { NoticeReason } from '../shared/notices.ts'
import { rawTextOf } from './xml.ts'

/** The kinds of callouts of the macros that are one. */
const CALLOUT_OF: Record<string, string> = {
  info: 'note',
  tip: 'note',
  panel: 'note',
  note: 'important',
  warning: 'help',
}
type Report = (why: NoticeReason, words: string) => void

/**
 * The storage format of a Confluence page as HTML: expand macros become `details`, panels callouts.
 * Calls `report` with the parts of other macros that have no place here.
 */
export function confluenceHtml(storage: string, report: Report): string {
  const handler = new DomHandler()
  // An export writes the end of an inner CDATA section in two parts.
  new Parser(handler, { recognizeCDATA: true, recognizeSelfClosing: true }).end(
    storage.replaceAll(']] >', ']]>'),
  )
  return handler.root.children.map((node) => htmlOf(node, report)).join('')
}

const inside = (element: Element, report: Report): string =>
  element.children.map((child) => htmlOf(child, report)).join('')
const partOf = (element: Element, name: string): Element | undefined =>
  element.children.filter(isElement).find((child) => child.name === name)
const parameter = (macro: Element, name: string): string => {
  const found = macro.children
    .filter(isElement)
    .find((child) => child.name === 'ac:parameter' && child.attribs['ac:name'] === name)
  return found ? rawTextOf(found).trim() : ''
}

function htmlOf(node: Node, report: Report): string {
  if (!isElement(node)) return 'data' in node || 'children' in node ? escapeText(node) : ''
  switch (node.name) {
    case 'ac:structured-macro':
    case 'ac:macro':
      return macroHtml(node, report)
    case 'ac:image':
      return `<img src="${escapeMarkup(fileOf(node))}" alt="${escapeMarkup(node.attribs['ac:alt'] ?? '')}">`
    case 'ac:link':
      return linkHtml(node, report)
    case 'ac:task-list':
      return `<ul>${inside(node, report)}</ul>`
    case 'ac:task': {
      const body = partOf(node, 'ac:task-body')
      return body ? `<li>${inside(body, report)}</li>` : ''
    }
    case 'ac:emoticon':
      return escapeMarkup(node.attribs['ac:emoji-fallback'] ?? '')
    case 'ac:placeholder':
    case 'ac:parameter':
      return ''
  }
  if (/^(?:ac|ri):/.test(node.name)) return inside(node, report)
  const attributes = Object.entries(node.attribs)
    .map(([name, value]) => ` ${name}="${escapeMarkup(value)}"`)
    .join('')
  const isVoid = /^(?:br|hr|img|col|wbr)$/.test(node.name)
  return `<${node.name}${attributes}>${isVoid ? '' : `${inside(node, report)}</${node.name}>`}`
}

const escapeText = (node: Node): string => escapeMarkup(rawTextOf(node))

function macroHtml(macro: Element, report: Report): string {
  const name = macro.attribs['ac:name'] ?? ''
  const rich = partOf(macro, 'ac:rich-text-body')
  const plain = partOf(macro, 'ac:plain-text-body')
  const title = parameter(macro, 'title')
  const body = rich ? inside(rich, report) : ''
  if (name === 'expand')
    return `<details><summary>${escapeMarkup(title)}</summary>${body}</details>`
  if (name in CALLOUT_OF && rich) {
    const heading = title ? `<p><strong>${escapeMarkup(title)}</strong></p>` : ''
    return `<aside data-callout="${CALLOUT_OF[name]}">${heading}${body}</aside>`
  }
  if (name === 'status') return escapeMarkup(title)
  if (rich) return `${title ? `<p><strong>${escapeMarkup(title)}</strong></p>` : ''}${body}`
  if (plain) return `<pre>${escapeText(plain)}</pre>`
  const values = macro.children
    .filter(isElement)
    .map((child) => rawTextOf(child).trim())
    .filter(Boolean)
  report('code', [name, ...values].join(' '))
  return ''
}

/** A link to a page, person or file of Confluence, which has no address here, as its words. */
function linkHtml(link: Element, report: Report): string {
  const body = partOf(link, 'ac:link-body') ?? partOf(link, 'ac:plain-text-link-body')
  const target = link.children.filter(isElement).find(({ name }) => name.startsWith('ri:'))
  const to = target?.attribs['ri:content-title'] ?? target?.attribs['ri:filename'] ?? ''
  const text = body ? inside(body, report) : escapeMarkup(to)
  if (to) report('link', `${body ? `${rawTextOf(body)} ` : ''}(${to})`)
  return text
}

const fileOf = (image: Element): string => {
  const [source] = image.children.filter(isElement)
  return source?.attribs['ri:filename'] ?? source?.attribs['ri:value'] ?? 'picture'
}
