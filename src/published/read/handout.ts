import type { Row } from '../../core/row.ts'
import type { Locale } from '../../i18n/locales.ts'
import type { Answer, TopicView } from '../views.ts'
import { ANSWER_COLUMNS, type AnswerRow } from './answer-row.ts'
import { answerForReaders } from './links-for-readers.ts'
import { readSql } from './pool.ts'
import { readThrough } from './read-through.ts'
import { readTopic } from './topic.ts'

/** A topic with all its answers in full, to print. Those in the page's language come first. */
export type HandoutView = Pick<TopicView, 'topic' | 'slugs'> & { answers: Answer[] }
export type HandoutOutcome =
  { kind: 'handout'; view: HandoutView } | { kind: 'moved'; slug: string }

const MAX_ANSWERS = 100
const BATCH_SIZE = 15

/**
 * What is at the address of a topic's handout. `null`: nothing. Throws if it cannot be read and is
 * not cached.
 */
export const readHandout = (locale: Locale, slug: string): Promise<HandoutOutcome | null> =>
  readThrough(`handout ${locale} ${slug}`, async () => {
    const outcome = await readTopic(locale, slug)
    if (outcome?.kind !== 'topic') return outcome
    const { topic, slugs } = outcome.view
    const answers = await readAnswers(locale, topic.id)
    return { kind: 'handout', view: { topic, slugs, answers } }
  })

/** A few at a time, because each is long. */
async function readAnswers(locale: Locale, topicId: number): Promise<Answer[]> {
  const ids = await readSql<Row<'portal.topic_cards', 'entry_id'>>(
    `select entry_id from portal.topic_cards where topic_id = $1 and locale = $2
      order by fallback, source_id limit ${MAX_ANSWERS}`,
    [topicId, locale],
  )
  const answers: Answer[] = []
  for (let from = 0; from < ids.length; from += BATCH_SIZE) {
    const batch = ids.slice(from, from + BATCH_SIZE).map((row) => row.entry_id)
    const read = await readSql<AnswerRow>(
      `select ${ANSWER_COLUMNS} from portal.entries where entry_id = any($1::integer[])
        order by array_position($1::integer[], entry_id)`,
      [batch],
    )
    answers.push(...(await Promise.all(read.map((row) => answerForReaders(row, locale)))))
  }
  return answers
}
