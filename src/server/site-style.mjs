import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { transformSync } from 'esbuild'

const STYLES = new URL('../site/styles/', import.meta.url)
const read = (name) => readFileSync(new URL(name, STYLES), 'utf8')

/** The sheets that `index.css` imports, in its order. */
const sheets = [...read('index.css').matchAll(/@import '([^']+)'/g)].map(([, name]) => read(name))

/**
 * The style of readers' pages, inlined into each page: a separate style sheet would cost a phone
 * with a slow connection one more round trip before it can show text. The content security policy
 * has its hash, so that no other style is applied. `next.config.mjs` puts both into a build.
 */
export const siteStyle = transformSync(sheets.join('\n'), {
  loader: 'css',
  minify: true,
}).code.trim()

export const siteStyleHash = `'sha256-${createHash('sha256').update(siteStyle).digest('base64')}'`
