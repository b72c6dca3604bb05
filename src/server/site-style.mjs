import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'

const STYLES = new URL('../site/styles/', import.meta.url)
/** What was made at an earlier start. Making it takes half a second. */
const MADE = new URL('../../.next/cache/site-style.json', import.meta.url)
const read = (name) => readFileSync(new URL(name, STYLES), 'utf8')
const hashOf = (text, form) => createHash('sha256').update(text).digest(form)

/** The sheets that `index.css` imports, in its order. */
const sheets = [...read('index.css').matchAll(/@import '([^']+)'/g)].map(([, name]) => read(name))

/** What the style is made of: the sheets, this file and the packages. */
const source = hashOf(
  [
    ...sheets,
    readFileSync(new URL(import.meta.url), 'utf8'),
    readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8'),
  ].join('\0'),
  'hex',
)

/** What `:is()` and `:where()` need: one of their selectors. All others may match by what is absent. */
const ALTERNATIVES = ['is', 'where']

async function makeSheet() {
  const [{ transformSync }, { default: generate }, { default: parse }] = await Promise.all([
    import('esbuild'),
    import('css-tree/generator'),
    import('css-tree/parser'),
  ])

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

  const whole = transformSync(sheets.join('\n'), { loader: 'css', minify: true }).code.trim()
  const tree = parse(whole, {
    parseAtrulePrelude: false,
    parseValue: false,
    parseCustomProperty: false,
  })
  return { whole, rules: rulesIn(tree.children, '') }
}

function storedSheet() {
  try {
    const stored = JSON.parse(readFileSync(MADE, 'utf8'))
    return stored.source === source ? stored.sheet : null
  } catch {
    return null
  }
}

function storeSheet(sheet) {
  const draft = new URL(`${MADE.href}.${process.pid}`)
  try {
    mkdirSync(new URL('.', MADE), { recursive: true })
    writeFileSync(draft, JSON.stringify({ source, sheet }))
    renameSync(draft, MADE)
  } catch {
    // It is made again at each start where nothing can be written.
  }
  return sheet
}

/**
 * The style of readers' pages, inlined into each page: a separate style sheet would cost a phone
 * with a slow connection one more round trip before it can show text. Of `rules` each page has those
 * that it needs; `whole` is for pages that are made without a request.
 */
export const siteSheet = storedSheet() ?? storeSheet(await makeSheet())

export const siteStyleHash = `'sha256-${hashOf(siteSheet.whole, 'base64')}'`
