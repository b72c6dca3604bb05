import type { Row } from '../../core/row.ts'
import { isLocale, type Locale } from '../../i18n/locales.ts'
import type { Neighbours, QuestionCard, TopicPlace } from '../views.ts'
import { readSql } from './pool.ts'

/**
 * A row of `portal.topic_cards`: a question as a topic's page in `locale` lists it. The order of the
 * list is that of `fallback` and `source_id`.
 */
type TopicCardRow = Row<
  'portal.topic_cards',
  'source_id' | 'fallback' | 'lang' | 'slug' | 'question' | 'short_answer' | 'sensitive'
>

const COLUMNS = 'source_id, fallback, lang, slug, question, short_answer, sensitive'
/**
 * Each card may be in a block of its own, so a statement reads few: so few that PostgreSQL never
 * expects to be faster by reading all cards of the topic and sorting them.
 */
const BATCH_SIZE = 60
const BEFORE_ALL: TopicPlace = { fallback: false, source_id: 0 }

/** The first questions of a topic, or those after a place: those in the page's language first. */
export async function readTopicQuestions(
  locale: Locale,
  topicId: number,
  max: number,
  after: TopicPlace = BEFORE_ALL,
): Promise<QuestionCard[]> {
  const rows: TopicCardRow[] = []
  for (let isMore = true; isMore && rows.length < max;) {
    const limit = Math.min(BATCH_SIZE, max - rows.length)
    const batch = await readNext(locale, topicId, rows.at(-1) ?? after, limit)
    rows.push(...batch)
    isMore = batch.length === limit
  }
  return rows.flatMap(toCard)
}

/** The place of a question in the list of a topic's page in `locale`. */
export const placeOf = (locale: Locale, { lang, number }: QuestionCard): TopicPlace => ({
  fallback: lang !== locale,
  source_id: number,
})

/** The questions before and after one in the list of a topic. */
export async function readNeighbours(
  locale: Locale,
  topicId: number,
  place: TopicPlace,
): Promise<Neighbours> {
  const [[next], [previous]] = await Promise.all([
    readNext(locale, topicId, place, 1),
    readSql<TopicCardRow>(
      `select ${COLUMNS} from portal.topic_cards
        where topic_id = $1 and locale = $2 and (fallback, source_id) < ($3, $4)
        order by fallback desc, source_id desc limit 1`,
      [topicId, locale, place.fallback, place.source_id],
    ),
  ])
  return {
    previous: previous ? (toCard(previous)[0] ?? null) : null,
    next: next ? (toCard(next)[0] ?? null) : null,
  }
}

const readNext = (
  locale: Locale,
  topicId: number,
  { fallback, source_id: sourceId }: TopicPlace,
  limit: number,
): Promise<TopicCardRow[]> =>
  readSql<TopicCardRow>(
    `select ${COLUMNS} from portal.topic_cards
      where topic_id = $1 and locale = $2 and (fallback, source_id) > ($3, $4)
      order by fallback, source_id limit $5`,
    [topicId, locale, fallback, sourceId, limit],
  )

/** None for a language that this version does not know. */
const toCard = (row: TopicCardRow): QuestionCard[] =>
  isLocale(row.lang)
    ? [
        {
          number: row.source_id,
          slug: row.slug,
          lang: row.lang,
          question: row.question,
          shortAnswer: row.short_answer,
          sensitive: row.sensitive,
        },
      ]
    : []
