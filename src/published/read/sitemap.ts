import type { Locale } from '../../i18n/locales.ts'
import { readSql } from './pool.ts'
import { readThrough } from './read-through.ts'

type LocalizedSlug = { locale: Locale; slug: string }

/** `languages`: the addresses of one question or topic, with the day of the last change. */
export type Sitemap = {
  questions: { languages: (LocalizedSlug & { changedOn: string })[] }[]
  topics: { languages: LocalizedSlug[] }[]
}

/**
 * Everything that search engines may list: answers in their own language, never a fallback. Throws
 * if it cannot be read and is not cached.
 */
export const readSitemap = (): Promise<Sitemap | null> =>
  readThrough('sitemap', async () => ({
    questions: await readSql<Sitemap['questions'][number]>(
      `select jsonb_agg(jsonb_build_object('locale', locale, 'slug', slug,
                'changedOn', portal.day_of(changed_at)::text) order by locale) as languages
         from portal.entries where stale_severity is null
        group by source_id order by source_id limit 40000`,
    ),
    topics: await readSql<Sitemap['topics'][number]>(
      `select jsonb_agg(jsonb_build_object('locale', locale, 'slug', slug) order by locale)
                as languages
         from portal.topics t
        where exists (select 1 from portal.entries e where e.topic_ids @> array[t.topic_id])
        group by topic_id order by topic_id`,
    ),
  }))
