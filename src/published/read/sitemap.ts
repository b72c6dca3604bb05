import type { Locale } from '../../i18n/locales.ts'
import { readSql } from './pool.ts'
import { readThrough } from './read-through.ts'

/** One question with its addresses, by language, and the day of the last change of each. */
type SitemapQuestion = { languages: { locale: Locale; slug: string; changedOn: string }[] }
export type Sitemap = {
  questions: SitemapQuestion[]
  topics: { languages: { locale: Locale; slug: string }[] }[]
}

/**
 * Everything that search engines may list: answers in their own language, never a fallback. Throws
 * if it can not be read and never was.
 */
export const readSitemap = (): Promise<Sitemap | null> =>
  readThrough('sitemap', async () => {
    const questions = await readSql<SitemapQuestion>(
      `select jsonb_agg(jsonb_build_object('locale', locale, 'slug', slug, 'changedOn',
        portal.day_of(changed_at)::text) order by locale) as languages
         from portal.entries where stale_severity is null group by source_id order by source_id
           limit 40000`,
    )
    const topics = await readSql<{ languages: { locale: Locale; slug: string }[] }>(
      `select jsonb_agg(jsonb_build_object('locale', locale, 'slug', slug)
        order by locale) as languages from portal.topics t
        where exists (select 1 from portal.entries e where e.topic_ids @> array[t.topic_id])
          group by topic_id order by topic_id`,
    )
    return { questions, topics }
  })
