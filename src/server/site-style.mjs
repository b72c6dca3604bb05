import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import generate from 'css-tree/generator'
import parse from 'css-tree/parser'
import { transformSync } from 'esbuild'

const STYLES = new URL('../site/styles/', import.meta.url)
const read = (name) => readFileSync(new URL(name, STYLES), 'utf8')

/** The sheets that `index.css` imports, in its order. */
const sheets = [...read('index.css').matchAll(/@import '([^']+)'/g)].map(([, name]) => read(name))

/** Everything that readers' pages may have of style. */
export const siteStyle = transformSync(sheets.join('\n'), {
  loader: 'css',
  minify: true,
}).code.trim()

export const siteStyleHash = `'sha256-${createHash('sha256').update(siteStyle).digest('base64')}'`

/** What `:is()` and `:where()` need: one of their selectors. All others may match by what is absent. */
const ALTERNATIVES = ['is', 'where']

/** What must be on a page for a selector to match anything, see `src/site/page-style.ts`. */
const needsOf = (selector) =>
  selector.children.toArray().flatMap((part) => {
    if (part.type === 'ClassSelector') return [`.${part.name}`]
    if (part.type === 'TypeSelector' && part.name !== '*') return [part.name]
    if (part.type !== 'PseudoClassSelector' || !part.children) return []
    if (part.name === 'lang') return [`:${generate(part.children.first)}`]
    if (!ALTERNATIVES.includes(part.name)) return []
    return [part.children.first.children.toArray().map(needsOf)]
  })

const rulesIn = (nodes, around) =>
  nodes.toArray().flatMap((node) => {
    if (node.type === 'Rule')
      return [
        {
          around,
          selectors: node.prelude.children
            .toArray()
            .map((selector) => [generate(selector), needsOf(selector)]),
          body: generate(node.block),
        },
      ]
    if (node.name === 'media' && around === '')
      return rulesIn(node.block.children, `@media ${generate(node.prelude)}`)
    return [{ around, selectors: [], body: generate(node) }]
  })

const tree = parse(siteStyle, {
  parseAtrulePrelude: false,
  parseValue: false,
  parseCustomProperty: false,
})

/**
 * The style of readers' pages, inlined into each page: a separate style sheet would cost a phone
 * with a slow connection one more round trip before it can show text. Of `rules` each page has those
 * that it needs; `whole` is for pages that are made without a request.
 */
export const siteSheet = { whole: siteStyle, rules: rulesIn(tree.children, '') }
