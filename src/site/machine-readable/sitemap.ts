import type { Locale } from '../../i18n/locales.ts'
import type { Sitemap } from '../../published/read/sitemap.ts'
import { homePath, questionPath, topicPath } from '../screens/addresses.ts'

type LocalizedPage = { locale: Locale; path: string; changedOn?: string }

/**
 * The sitemap of the portal: every page with its addresses in the other languages and, for answers,
 * the day of the last change.
 */
export function sitemapXml(sitemap: Sitemap, locales: readonly Locale[], origin: string): string {
  const offered = (places: LocalizedPage[]) =>
    places.filter(({ locale }) => locales.includes(locale))
  const groups: LocalizedPage[][] = [
    offered(locales.map((locale) => ({ locale, path: homePath(locale) }))),
    ...sitemap.topics.map(({ languages }) =>
      offered(languages.map(({ locale, slug }) => ({ locale, path: topicPath(locale, slug) }))),
    ),
    ...sitemap.questions.map(({ languages }) =>
      offered(
        languages.map(({ locale, slug, changedOn }) => ({
          locale,
          path: questionPath(locale, slug),
          changedOn,
        })),
      ),
    ),
  ]
  const urls = groups.flatMap((places) => places.map((place) => urlElement(place, places, origin)))
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${urls.join('\n')}\n</urlset>\n`
}

function urlElement(
  { path, changedOn }: LocalizedPage,
  places: LocalizedPage[],
  origin: string,
): string {
  const alternates =
    places.length < 2
      ? []
      : places.map(
          (each) =>
            `<xhtml:link rel="alternate" hreflang="${each.locale}" href="${escapeXml(origin + each.path)}"/>`,
        )
  return `<url><loc>${escapeXml(origin + path)}</loc>${changedOn ? `<lastmod>${changedOn}</lastmod>` : ''}${alternates.join('')}</url>`
}

/** Text as it may stand in XML. */
export const escapeXml = (text: string): string =>
  text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&apos;')
