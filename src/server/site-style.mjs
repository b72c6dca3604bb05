import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { transformSync } from 'esbuild'

/**
 * The style of readers' pages as it stands within each page: a sheet of its own would cost a phone
 * on a poor line one more way there and back before it can show a word. The pages' policy names its
 * hash, so no other style is let in. `next.config.mjs` puts both into the same build.
 */
export const siteStyle = transformSync(
  readFileSync(new URL('../site/site.css', import.meta.url), 'utf8'),
  { loader: 'css', minify: true },
).code.trim()

export const siteStyleHash = `'sha256-${createHash('sha256').update(siteStyle).digest('base64')}'`
