import { isLocale } from '../../i18n/locales.ts'

/**
 * The routes (of `src/pages`) whose response depends on nothing but the address and what is published:
 * it is made once and sent to every reader.
 */
export const FINISHED_ROUTES: readonly string[] = [
  '/:locale',
  '/:locale/a/:number',
  '/:locale/a/:number/image.png',
  '/:locale/about',
  '/:locale/accessibility',
  '/:locale/embed/questions/:slug',
  '/:locale/feed.xml',
  '/:locale/help',
  '/:locale/image.png',
  '/:locale/languages',
  '/:locale/privacy',
  '/:locale/questions/:slug',
  '/:locale/safety',
  '/:locale/topics/:slug',
  '/:locale/topics/:slug/after/:place',
  '/:locale/topics/:slug/print',
  '/:locale/unavailable',
  '/.well-known/security.txt',
  '/llms.txt',
  '/robots.txt',
  '/sitemap.xml',
]
const ROUTES = FINISHED_ROUTES.map((route) => route.slice(1).split('/'))

/**
 * The path of a page that is made once, with its letters encoded in one way, or `null`. Parameters mean
 * nothing to these pages, so they are left out.
 */
export function finishedPath(url: string): string | null {
  const parts = (url.split('?', 1)[0] ?? '').slice(1).split('/')
  try {
    const decoded = parts.map(decodeURIComponent)
    if (decoded.some((part) => part === '' || part === '.' || part === '..')) return null
    const isFinished = ROUTES.some(
      (route) =>
        route.length === decoded.length &&
        route.every((part, at) =>
          part === ':locale' ? isLocale(decoded[at]) : part.startsWith(':') || part === decoded[at],
        ),
    )
    return isFinished ? `/${decoded.map(encodeURIComponent).join('/')}` : null
  } catch {
    return null
  }
}
