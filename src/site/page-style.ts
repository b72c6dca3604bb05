import { createHash } from 'node:crypto'
import type { ServerResponse } from 'node:http'

/**
 * What must be on a page for a selector to match anything: `.name` a class, `name` an element, `:ar`
 * an element in a language; a list: everything in one of its items.
 */
type Need = string | Need[][]
/** A rule of the style. `around`: its media query, if it has one. Without selectors it is for every page. */
export type StyleRule = { around: string; selectors: [selector: string, Need[]][]; body: string }

/** `whole` is for a page that is made before anybody asks for it. */
type SiteSheet = { whole: string; rules: StyleRule[] }

let sheet: SiteSheet | undefined
/** In a build of Next it is compiled in. */
export const pageSheet = () =>
  (sheet ??= JSON.parse(process.env.ATTUNE_SITE_SHEET ?? '') as SiteSheet)

/** Attributes are escaped, and so is the text of a page: whatever looks like a tag is one. */
const TAG = /<([a-z][a-z0-9]*)/g
const CLASSES = / class="([^"]*)"/g
const LANGUAGE = / lang="([^"]*)"/g

/** What is on a page, or a part of it, as `Need` names it. */
export function foundIn(html: string): ReadonlySet<string> {
  const found = new Set(['html', 'head', 'body'])
  for (const [, name = ''] of html.matchAll(TAG)) found.add(name)
  for (const [, names = ''] of html.matchAll(CLASSES))
    for (const name of names.split(' ')) found.add(`.${name}`)
  for (const [, language = ''] of html.matchAll(LANGUAGE)) {
    const parts = language.split('-')
    parts.forEach((_, index) => found.add(`:${parts.slice(0, index + 1).join('-')}`))
  }
  return found
}

const isMet = (need: Need, found: ReadonlySet<string>): boolean =>
  typeof need === 'string'
    ? found.has(need)
    : need.some((needs) => needs.every((each) => isMet(each, found)))

/**
 * The rules of the style that may match something in the HTML of a page. Those about what is not on it
 * would be most of what a phone has to load.
 */
export const pageStyle = (rules: readonly StyleRule[], html: string): string =>
  styleFor(rules, foundIn(html))

/** The rules of the style that may match something of this. */
export function styleFor(rules: readonly StyleRule[], found: ReadonlySet<string>): string {
  let style = ''
  let current = ''
  for (const { around, selectors, body } of rules) {
    const used = selectors.filter(([, needs]) => needs.every((need) => isMet(need, found)))
    if (selectors.length > 0 && used.length === 0) continue
    if (around !== current) style += (current && '}') + (around && `${around}{`)
    current = around
    style += used.map(([selector]) => selector).join() + body
  }
  return style + (current && '}')
}

const POLICY = 'Content-Security-Policy'

/** A style as policies name it. */
export const styleHash = (style: string): string =>
  createHash('sha256').update(style).digest('base64')

/** Has the policy of a response allow the style with this hash, and no other. */
export function allowStyle(response: ServerResponse, hash: string): void {
  const policy = response.getHeader(POLICY)
  if (typeof policy === 'string')
    response.setHeader(POLICY, policy.replace(/style-src [^;]*/, `style-src 'sha256-${hash}'`))
}
