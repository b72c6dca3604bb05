import type { Row } from '../../core/row.ts'
import type { Locale } from '../../i18n/locales.ts'
import type { Neighbours, QuestionCard } from '../views.ts'
import type { AnswerRow } from './answer-row.ts'
import { readSql } from './pool.ts'
import { onePerQuestion, readCards, readCardsByIds } from './question-cards.ts'

export const MAX_RELATED = 5
const MAX_IN_TOPIC = 500

/** The questions before and after this one in its first topic. */
export async function readNeighbours(row: AnswerRow, locale: Locale): Promise<Neighbours> {
  const [topicId] = row.topic_ids
  const cards = topicId === undefined ? [] : await readCards(locale, topicId, MAX_IN_TOPIC)
  const index = cards.findIndex((each) => each.slug === row.slug && each.lang === row.locale)
  return index < 0
    ? { previous: null, next: null }
    : { previous: cards[index - 1] ?? null, next: cards[index + 1] ?? null }
}

/** Other questions of the same topics, those similar to a text first. */
export async function readSameTopics(
  locale: Locale,
  topicIds: readonly number[],
  exceptSourceId: number,
  text = '',
): Promise<QuestionCard[]> {
  const others = onePerQuestion(
    'e.source_id, e.question',
    'e.topic_ids && $2::integer[] and e.source_id <> $3',
  )
  const rows = await readSql<Row<'portal.entries', 'source_id'>>(
    `select source_id from (${others}) cards
      order by similarity(question, $4) desc, source_id limit ${MAX_RELATED}`,
    [locale, topicIds, exceptSourceId, text],
  )
  return readCardsByIds(
    locale,
    rows.map((row) => row.source_id),
  )
}
