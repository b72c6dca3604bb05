import type { Row } from '../../core/row.ts'
import { readSql } from './pool.ts'

const LINK = /(?<=href=")\/([a-z]{2})\/questions\/([^"#?]+)(?=["#?])/g

/**
 * The HTML of an answer in which links to sensitive answers have their short addresses, which say
 * nothing in the browser's history. Throws if the addresses cannot be read.
 */
export async function withShortLinks(html: string): Promise<string> {
  const slugs = [...html.matchAll(LINK)].map(([, , slug = '']) => decodeURIComponent(slug))
  if (slugs.length === 0) return html
  const sensitive = await readSql<Row<'portal.entries', 'locale' | 'slug' | 'source_id'>>(
    'select locale, slug, source_id from portal.entries where sensitive and slug = any($1)',
    [[...new Set(slugs)]],
  )
  return html.replace(LINK, (link, locale: string, slug: string) => {
    const target = sensitive.find(
      (each) => each.locale === locale && each.slug === decodeURIComponent(slug),
    )
    return target ? `/${locale}/a/${target.source_id}` : link
  })
}
