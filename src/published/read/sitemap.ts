import { LOCALE_CODES, type Locale } from '../../i18n/locales.ts'
import { readSql } from './pool.ts'
import { readThrough } from './read-through.ts'

type LocalizedSlug = { locale: Locale; slug: string }
/** The addresses of one topic in its languages. */
export type SitemapTopic = { languages: LocalizedSlug[] }
/** The addresses of one question in its languages, with the day of the last change. */
export type SitemapQuestion = { languages: (LocalizedSlug & { changedOn: string })[] }

/** The protocol's limit for one file. */
const MAX_URLS = 50_000
/**
 * How many numbers of questions a part spans. It also keeps a part of long addresses in many
 * languages under the protocol's 50 MB.
 */
const NUMBERS_PER_PART = Math.min(4_000, Math.floor(MAX_URLS / LOCALE_CODES.length))
const BATCH_SIZE = 250

/**
 * The parts that have questions, in order: part `n` spans the question numbers from
 * `n * NUMBERS_PER_PART`. Throws if they cannot be read and are not cached.
 */
export const readSitemapParts = (): Promise<number[] | null> =>
  readThrough('sitemap parts', async () => {
    const rows = await readSql<{ part: number }>(
      `with recursive parts (part) as (
         (select source_id / $1 from portal.entries order by source_id limit 1)
         union all
         select (select source_id / $1 from portal.entries where source_id >= (part + 1) * $1
                  order by source_id limit 1)
           from parts where part is not null)
       select part from parts where part is not null`,
      [NUMBERS_PER_PART],
    )
    return rows.map(({ part }) => part)
  })

/** The topics that have questions. Throws if they cannot be read and are not cached. */
export const readSitemapTopics = (): Promise<SitemapTopic[] | null> =>
  readThrough('sitemap topics', () =>
    readSql<SitemapTopic>(
      `select jsonb_agg(jsonb_build_object('locale', locale, 'slug', slug) order by locale)
                as languages
         from portal.topics t
        where topic_id in (select topic_id from portal.topic_counts)
        group by topic_id order by topic_id`,
    ),
  )

/**
 * Reads what search engines may list of a part, a few questions at a time: answers in their own
 * language, never a fallback; `unreviewed`: also those that nobody has reviewed. Throws if it cannot
 * be read.
 */
export async function* readSitemapPart(
  part: number,
  { unreviewed }: { unreviewed: boolean },
): AsyncGenerator<SitemapQuestion[]> {
  const end = (part + 1) * NUMBERS_PER_PART
  for (let from = part * NUMBERS_PER_PART; from < end; from += BATCH_SIZE)
    yield await readSql<SitemapQuestion>(
      `select jsonb_agg(jsonb_build_object('locale', locale, 'slug', slug,
                'changedOn', portal.day_of(changed_at)::text) order by locale) as languages
         from portal.entries
        where stale_severity is null and (reviewed or $3) and source_id >= $1 and source_id < $2
        group by source_id order by source_id`,
      [from, Math.min(from + BATCH_SIZE, end), unreviewed],
    )
}
