import { isLocale, type Locale } from '../../../../i18n/locales.ts'
import { localeFromTag } from '../../../../i18n/negotiate.ts'
import { oldPath } from '../../../../published/old-paths.ts'
import type { Parsed } from '../shared/parsed.ts'
import { pairsOfPages } from './pages-to-pairs.ts'
import { staticHtml } from './static-html.ts'
import { staticMarkdown } from './static-markdown.ts'

/** Folders that are not part of the addresses of what is in them. */
const SOURCE_FOLDER = /^(?:content|pages|_site|public|dist|build|out|_posts)$/

/** The parts of a page's address: its path in the site's folder, without extension. */
const partsOf = (path: string): string[] => {
  const [, ...parts] = path.replace(/\.[^./]*$/, '').split('/')
  return parts[0] && SOURCE_FOLDER.test(parts[0]) ? parts.slice(1) : parts
}

/** The language of the first folder in a site, and the same page without that folder. */
export function languageInFolder(path: string): { locale: Locale; original: string } | null {
  const [site = '', ...rest] = path.split('/')
  const at = rest[0] && SOURCE_FOLDER.test(rest[0]) ? 1 : 0
  const code = rest[at]
  return isLocale(code) && rest.length > at + 1
    ? { locale: code, original: [site, ...rest.filter((_, index) => index !== at)].join('/') }
    : null
}

/** The language that a page in HTML says it is in; `null` if it says none of ours. */
export const declaredLocale = (source: string): Locale | null =>
  localeFromTag(/<html\b[^>]*\blang\s*=\s*["']?([\w-]+)/i.exec(source.slice(0, 4_096))?.[1] ?? '')

/**
 * Reads a page of a static site's folder, as the site's program wrote it or as it reads it. `path`
 * starts with the folder's name: `site/faq/fees.html`. A page without text is reported, not refused.
 */
export function parseStaticPage(file: string, path: string, source: string): Parsed {
  const parts = partsOf(path)
  const isHtml = /\.x?html?$/i.test(path)
  const page = parts.join('/').replace(/(^|\/)(?:index|_index|readme)$/i, '')
  const isDated = /(?:^|\/)_posts\//.test(path)
  const paths = (isDated ? [] : isHtml ? [`${page}.html`, page] : [page]).flatMap(
    (each) => oldPath(`/${each}`) ?? [],
  )
  const above = parts.at(page === parts.join('/') ? -2 : -3) ?? ''
  const folder = isLocale(above) ? '' : above.replace(/[-_]+/g, ' ')
  const content = isHtml ? staticHtml(source, paths, folder) : staticMarkdown(source, paths, folder)
  const parsed = pairsOfPages(file, content)
  return {
    ...parsed,
    faults: parsed.faults.filter(({ code }) => code !== 'nothing'),
  }
}
