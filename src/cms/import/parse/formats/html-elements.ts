import type { Element } from './html-tree.ts'

const names = (list: string) => new Set(list.trim().split(/\s+/))

/** Elements whose content is not part of the text. */
export const IGNORED_ELEMENTS = names(`
  script style noscript template nav header footer aside form button select iframe object embed svg
  math head title dialog video audio canvas`)

export const BLOCK_ELEMENTS = names(`
  p div section article main body html ul ol li blockquote dl dt dd details summary table tbody
  thead tr td th pre figure address h1 h2 h3 h4 h5 h6 hr center fieldset`)

/** The callouts of an export (see `export/render.ts`). */
export const isCallout = (node: Element): boolean =>
  node.name === 'aside' && Boolean(node.attribs['data-callout'])
