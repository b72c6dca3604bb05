import type { Row } from '../../core/row.ts'
import { DEFAULT_LOCALE, type Locale } from '../../i18n/locales.ts'
import type { TopicCard, TopicPlace, TopicView } from '../views.ts'
import { localizedText, requiredText } from './localized-text.ts'
import { readSql } from './pool.ts'
import { readThrough } from './read-through.ts'
import { placeOf, readTopicQuestions } from './topic-cards.ts'

/** As many as an old phone shows at once without waiting. */
export const QUESTIONS_ON_PAGE = 50

type TopicRow = Row<'portal.topics', 'topic_id' | 'slug' | 'title' | 'description' | 'checked'> & {
  default_title: string
  default_description: string | null
  questions: number
}

const TOPICS = `
  select t.topic_id, t.slug, t.title, d.title as default_title, t.description,
         d.description as default_description, t.checked,
         coalesce(n.questions, 0) as questions
    from portal.topics t
    join portal.topics d on d.topic_id = t.topic_id and d.locale = $2
    left join portal.topic_counts n on n.topic_id = t.topic_id and n.locale = t.locale
   where t.locale = $1`

const toTopicCard = (row: TopicRow, locale: Locale): TopicCard => ({
  id: row.topic_id,
  slug: row.slug,
  title: requiredText(row.title, row.default_title, locale),
  description: localizedText(row.description, row.default_description, locale),
  checked: row.checked,
  questions: row.questions,
})

/** The topics that have questions, in the clinic's order. */
export async function readTopicCards(locale: Locale): Promise<TopicCard[]> {
  const rows = await readSql<TopicRow>(`${TOPICS} order by t.position, t.topic_id`, [
    locale,
    DEFAULT_LOCALE,
  ])
  return rows.filter((row) => row.questions > 0).map((row) => toTopicCard(row, locale))
}

type TopicOutcome = { kind: 'topic'; view: TopicView } | { kind: 'moved'; slug: string }

/**
 * What is at the address of a topic. An earlier address, and that of another language, have moved to
 * the topic's own in this language. `null`: nothing. Throws if it cannot be read and is not cached.
 * `after`: the page begins after this place in the list of questions.
 */
export const readTopic = (
  locale: Locale,
  slug: string,
  after?: TopicPlace,
): Promise<TopicOutcome | null> =>
  readThrough(['topic', locale, slug, after?.fallback, after?.source_id].join(' '), async () => {
    const [row] = await readSql<TopicRow>(`${TOPICS} and t.slug = $3`, [
      locale,
      DEFAULT_LOCALE,
      slug,
    ])
    if (!row) return resolveOtherSlug(locale, slug)
    const slugs = await readSql<Row<'portal.topics', 'locale' | 'slug'>>(
      'select locale, slug from portal.topics where topic_id = $1',
      [row.topic_id],
    )
    const listed = await readTopicQuestions(locale, row.topic_id, QUESTIONS_ON_PAGE + 1, after)
    const questions = listed.slice(0, QUESTIONS_ON_PAGE)
    const last = questions.at(-1)
    return {
      kind: 'topic',
      view: {
        topic: toTopicCard(row, locale),
        slugs: Object.fromEntries(slugs.map((each) => [each.locale, each.slug])),
        questions,
        after: after ?? null,
        more: last && listed.length > questions.length ? placeOf(locale, last) : null,
      },
    }
  })

async function resolveOtherSlug(locale: Locale, slug: string): Promise<TopicOutcome | null> {
  const [own] = await readSql<Row<'portal.topics', 'slug'>>(
    `select own.slug
       from (select topic_id, slug, locale, 1 as rank from portal.topic_redirects where locale = $1
             union all select topic_id, slug, locale, 2 from portal.topics
             union all select topic_id, slug, locale, 3 from portal.topic_redirects) other
       join portal.topics own on own.topic_id = other.topic_id and own.locale = $1
      where other.slug = $2 order by other.rank, (other.locale = $3) desc, own.topic_id limit 1`,
    [locale, slug, DEFAULT_LOCALE],
  )
  return own ? { kind: 'moved', slug: own.slug } : null
}
