import type { Element } from './html-tree.ts'

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

export type Omission = 'invisible' | 'page' | 'control' | 'embedded' | 'struck' | 'footnote'

const LANDMARKS = /^(navigation|banner|contentinfo|search|menu|menubar)$/i
const NOTE_ID = /^(_?(?:ftn|edn)\d|fn[:\d-]|footnote-|endnote-|user-content-fn-|sdfootnote\d)/i

/**
 * Why an element is not part of the text; `null` if it is. `holdsText` says whether a form or
 * header has the page's text in it, as in pages that are one form.
 */
export function omissionOf(node: Element, holdsText: (node: Element) => boolean): Omission | null {
  const { name, attribs } = node
  if (isCallout(node)) return null
  if (INVISIBLE.has(name)) return 'invisible'
  if (STRUCK.has(name) || /text-decoration[^;]*line-through/i.test(attribs.style ?? ''))
    return 'struck'
  if (PAGE_FRAME.has(name) || LANDMARKS.test(attribs.role ?? ''))
    return (name === 'form' || name === 'header') && holdsText(node) ? null : 'page'
  if (CONTROLS.has(name)) return 'control'
  if (EMBEDDED.has(name)) return 'embedded'
  return BLOCK_ELEMENTS.has(name) && NOTE_ID.test(attribs.id ?? '') ? 'footnote' : null
}
