import { isElement, nodeText, type Element, type Node } from './html-tree.ts'

const names = (list: string) => new Set(list.trim().split(/\s+/))

/** Elements that nobody sees. */
const INVISIBLE = names('script style noscript template head title datalist')
/** What is around the text of a page. */
const PAGE_FRAME = names('nav header footer aside form dialog')
const CONTROLS = names('button select input textarea')
const EMBEDDED = names('iframe object embed svg math video audio canvas')
const STRUCK = names('del s strike')

export const BLOCK_ELEMENTS = names(`
  p div section article main body html ul ol li blockquote dl dt dd details summary table tbody
  thead tfoot tr td th caption pre figure figcaption address h1 h2 h3 h4 h5 h6 hr center fieldset
  legend header footer aside nav form dialog hgroup`)

/** The callouts of an export (see `export/render.ts`). */
export const isCallout = (node: Element): boolean =>
  node.name === 'aside' && Boolean(node.attribs['data-callout'])

export type Omission =
  'invisible' | 'hidden' | 'page' | 'control' | 'embedded' | 'struck' | 'footnote' | 'comment'

const LANDMARKS = /^(navigation|banner|contentinfo|search|menu|menubar)$/i
const NOTE_ID =
  /^(_?(?:ftn|edn)\d|fn[:\d-]|footnote-|endnote-|user-content-fn-|sd(?:foot|end)note\d)/i
/** The anchor with which a note or a comment begins in documents of word processors. */
const NOTE_ANCHOR = /^(?:ftnt|edn|sd(?:foot|end)note\d)/i
const COMMENT_ANCHOR = /^(?:cmnt|_msocom_)\d/i
/** What pages call a part around their text that is not an element for it. */
const FRAME_NAME =
  /^(?:(?:.*[-_])?(?:byline|avatar)|(?:article|post|entry|page)[-_]+(?:meta(?:data)?|author|date|votes?|share|subscribe|return-to-top)|(?:site|page|main|global)[-_]?(?:footer|header|nav(?:igation)?|menu)|footer|(?:.*[-_])?related(?:[-_]?(?:articles|posts|links|topics|pages|content))?|(?:.*[-_])?(?:side-?bar|breadcrumbs?|nav-?bar|skip[-_]?(?:link|nav|to[-_]?(?:content|main))))$/i
const COOKIE_NAME =
  /cookie[-_]?(?:law|banner|consent|notice|bar|pop-?up|message)|consent[-_]?banner/i
/** Fonts whose letters are names of drawings: “expand_more”. */
const ICON_FONT = /^(?:material-(?:icons|symbols)|google-symbols)/i

/**
 * Why an element is not part of the text; `null` if it is. `holdsText` says whether a form or
 * header has the page's text in it, as in pages that are one form.
 */
export function omissionOf(node: Element, holdsText: (node: Element) => boolean): Omission | null {
  const { name, attribs } = node
  if (isCallout(node)) return null
  if (INVISIBLE.has(name)) return 'invisible'
  if (isIcon(node)) return 'embedded'
  if (STRUCK.has(name) || /text-decoration[^;]*line-through/i.test(attribs.style ?? ''))
    return 'struck'
  if (PAGE_FRAME.has(name) || LANDMARKS.test(attribs.role ?? ''))
    return (name === 'form' || name === 'header') && holdsText(node) ? null : 'page'
  if (CONTROLS.has(name)) return 'control'
  if (EMBEDDED.has(name)) return 'embedded'
  if (isContents(node) || isAboveContents(node) || isPoll(node) || isLinkToTop(node)) return 'page'
  if (!BLOCK_ELEMENTS.has(name)) return null
  if (NOTE_ID.test(attribs.id ?? '')) return 'footnote'
  const anchor = name === 'p' ? firstAnchor(node) : ''
  if (NOTE_ANCHOR.test(anchor)) return 'footnote'
  return COMMENT_ANCHOR.test(anchor) ? 'comment' : null
}

/** In characters. A longer part is not a poll. */
const MAX_POLL = 120

/** Whether a part only asks readers what they think of the page: “Was this helpful? Yes No”. */
function isPoll(node: Element): boolean {
  if (!BLOCK_ELEMENTS.has(node.name)) return false
  const buttonsIn = (each: Node): string[] =>
    !isElement(each)
      ? []
      : each.name === 'button' || each.attribs.role === 'button'
        ? [wordsIn(each)]
        : each.children.flatMap(buttonsIn)
  const buttons = buttonsIn(node)
  if (buttons.length < 2 || buttons.some((words) => /[?？؟]/u.test(words))) return false
  const words = wordsIn(node).replace(/\s+/gu, ' ').trim()
  return words.length <= MAX_POLL && /[?？؟]/u.test(words)
}

const TOP = /^#(?:top|page-?top|toc|contents?|main|header|nav)?$/i

/** Whether a paragraph only leads back to the top of its page. */
function isLinkToTop(node: Element): boolean {
  if (!BLOCK_ELEMENTS.has(node.name)) return false
  const [only, more] = node.children.filter((each) => wordsIn(each).trim() !== '')
  if (!only || more || !isElement(only)) return false
  return only.name === 'a' ? TOP.test(only.attribs.href ?? 'x') : isLinkToTop(only)
}

/** Whether a list only leads to places of its own page. */
function isContents(node: Element): boolean {
  if (!/^(?:ul|ol|menu)$/.test(node.name)) return false
  const links = (each: Node): Element[] =>
    !isElement(each)
      ? []
      : each.name === 'a' && /^#./.test(each.attribs.href ?? '')
        ? [each]
        : each.children.flatMap(links)
  const words = (each: Node) => wordsIn(each).replace(/\s+/gu, '')
  const found = links(node)
  return found.length > 1 && found.map(words).join('') === words(node)
}

/** Whether a heading is that of the list of contents below it. */
function isAboveContents(node: Element): boolean {
  if (!/^h[1-6]$/.test(node.name)) return false
  let next = node.nextSibling
  while (next && !isElement(next) && nodeText(next).trim() === '') next = next.nextSibling
  return next !== null && isElement(next) && isContents(next)
}

const namesOf = ({ name, attribs }: Element): string[] =>
  /^(?:div|section|ul|ol|a|p)$/.test(name)
    ? [attribs.id ?? '', ...(attribs.class ?? '').split(/\s+/)]
    : []

/** Whether a part asks about cookies, which is not a question of the page. */
export const isCookieBanner = (node: Element): boolean =>
  namesOf(node).some((each) => COOKIE_NAME.test(each))

/** Whether the page’s own marks say that a part is around its text. */
export const isNamedFrame = (node: Element): boolean =>
  namesOf(node).some((each) => FRAME_NAME.test(each)) ||
  // LibreOffice marks the header and footer of its pages so.
  (node.name === 'div' && /^(?:header|footer)$/.test(node.attribs.title ?? ''))

/** Whether an element is not shown when the page opens. */
export const isHidden = ({ attribs }: Element): boolean =>
  ('hidden' in attribs && attribs.hidden !== 'until-found') ||
  /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(attribs.style ?? '')

/** A sign for the eyes only: a drawing of an icon font, or something without words. */
const isIcon = (node: Element): boolean =>
  (node.attribs.class ?? '').split(/\s+/).some((name) => ICON_FONT.test(name)) ||
  (node.attribs['aria-hidden'] === 'true' && !/[\p{L}\p{N}]/u.test(wordsIn(node)))

const wordsIn = (node: Node): string =>
  isElement(node) ? node.children.map(wordsIn).join('') : nodeText(node)

/** The name of the anchor with which a paragraph begins. */
function firstAnchor(node: Element): string {
  const first = node.children.find((child) => isElement(child) || nodeText(child).trim() !== '')
  if (!first || !isElement(first)) return ''
  if (first.name !== 'a') return BLOCK_ELEMENTS.has(first.name) ? '' : firstAnchor(first)
  const { id, name, href = '' } = first.attribs
  return href.startsWith('#') ? (id ?? name ?? '') : ''
}
