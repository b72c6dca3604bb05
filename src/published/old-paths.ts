import { isLocale } from '../i18n/locales.ts'

const OWN = new Set(
  (
    '_next a admin api apple-touch-icon.png connect enhance.js favicon.ico icon.svg llms.txt oembed p ' +
    'pictures preview recordings robots.txt sign-in sitemap.xml sitemaps .well-known'
  ).split(' '),
)
const OWN_IN_LOCALE = new Set(
  (
    'a about accessibility embed feed.xml feedback help image.png languages p privacy questions s safety ' +
    'search session topics unavailable'
  ).split(' '),
)

/**
 * The path of a page's address on another site, as redirects know it: decoded, in small letters,
 * without query and final slash. `null` if it is not an address or has no path.
 */
export function oldPath(address: string): string | null {
  if (!address || !URL.canParse(address, 'http://portal')) return null
  const { pathname, protocol } = new URL(address, 'http://portal')
  if (!/^https?:$/.test(protocol)) return null
  let path: string
  try {
    path = decodeURIComponent(pathname)
  } catch {
    path = pathname
  }
  const clean = path
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('\0', '')
    .replace(/\/+/g, '/')
    .replace(/\/(?:index\.(?:html?|php))?$/, '')
  return clean === '' || clean.length > 500 ? null : clean
}

/** Whether a path is one of the portal's own, so that nothing can redirect from it. */
export function isOwnPath(path: string): boolean {
  const [, first = '', second] = path.split('/')
  return isLocale(first) ? second === undefined || OWN_IN_LOCALE.has(second) : OWN.has(first)
}
