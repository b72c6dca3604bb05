import { escapeXml } from '../../core/escape-markup.ts'
import type { Locale } from '../../i18n/locales.ts'
import type { SitemapQuestion, SitemapTopic } from '../../published/read/sitemap.ts'
import { homePath, questionPath, sitemapPath, topicPath } from '../screens/addresses.ts'

type LocalizedPage = { locale: Locale; path: string; changedOn?: string }

const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9'
const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'
export const SITEMAP_START = `${DECLARATION}<urlset xmlns="${NAMESPACE}" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n`
export const SITEMAP_END = '</urlset>\n'

/** The index of the sitemap: the parts that list pages. */
export function sitemapIndexXml(parts: readonly number[], origin: string): string {
  const places = [sitemapPath('pages'), ...parts.map((part) => sitemapPath(part))].map(
    (path) => `<sitemap><loc>${escapeXml(origin + path)}</loc></sitemap>\n`,
  )
  return `${DECLARATION}<sitemapindex xmlns="${NAMESPACE}">\n${places.join('')}</sitemapindex>\n`
}

/** The part with the home pages and the topics. */
export function sitemapPagesXml(
  topics: readonly SitemapTopic[],
  locales: readonly Locale[],
  origin: string,
): string {
  const groups: LocalizedPage[][] = [
    locales.map((locale) => ({ locale, path: homePath(locale) })),
    ...topics.map(({ languages }) =>
      languages.map(({ locale, slug }) => ({ locale, path: topicPath(locale, slug) })),
    ),
  ]
  return SITEMAP_START + urlElements(groups, locales, origin) + SITEMAP_END
}

/** The questions of a part, with the day of the last change, between its start and its end. */
export const sitemapQuestionsXml = (
  questions: readonly SitemapQuestion[],
  locales: readonly Locale[],
  origin: string,
): string =>
  urlElements(
    questions.map(({ languages }) =>
      languages.map(({ locale, slug, changedOn }) => ({
        locale,
        path: questionPath(locale, slug),
        changedOn,
      })),
    ),
    locales,
    origin,
  )

/** Each page with its addresses in the other languages that are shown. */
const urlElements = (
  groups: LocalizedPage[][],
  locales: readonly Locale[],
  origin: string,
): string =>
  groups
    .map((places) => places.filter(({ locale }) => locales.includes(locale)))
    .flatMap((places) => places.map((place) => urlElement(place, places, origin)))
    .join('')

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
  return `<url><loc>${escapeXml(origin + path)}</loc>${changedOn ? `<lastmod>${changedOn}</lastmod>` : ''}${alternates.join('')}</url>\n`
}
