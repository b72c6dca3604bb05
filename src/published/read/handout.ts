import type { Locale } from '../../i18n/locales.ts'
import type { Answer, TopicView } from '../views.ts'
import { ANSWER_COLUMNS, type AnswerRow } from './answer-row.ts'
import { answerForReaders } from './links-for-readers.ts'
import { readSql } from './pool.ts'
import { onePerQuestion } from './question-cards.ts'
import { readThrough } from './read-through.ts'
import { readTopic } from './topic.ts'

/** A topic with all its answers in full, to print. Those in the page's language come first. */
export type HandoutView = Pick<TopicView, 'topic' | 'slugs'> & { answers: Answer[] }
export type HandoutOutcome =
  { kind: 'handout'; view: HandoutView } | { kind: 'moved'; slug: string }

const MAX_ANSWERS = 100

/**
 * What is at the address of a topic's handout. `null`: nothing. Throws if it cannot be read and is
 * not cached.
 */
export const readHandout = (locale: Locale, slug: string): Promise<HandoutOutcome | null> =>
  readThrough(`handout ${locale} ${slug}`, async () => {
    const outcome = await readTopic(locale, slug)
    if (outcome?.kind !== 'topic') return outcome
    const { topic, slugs } = outcome.view
    const entries = onePerQuestion('e.source_id, e.entry_id', 'e.topic_ids @> array[$2::integer]')
    const rows = await readSql<AnswerRow>(
      `select ${ANSWER_COLUMNS} from portal.entries
        where entry_id in (select entry_id from (${entries}) one)
        order by (locale = $1) desc, source_id limit ${MAX_ANSWERS}`,
      [locale, topic.id],
    )
    const answers = await Promise.all(rows.map((row) => answerForReaders(row, locale)))
    return { kind: 'handout', view: { topic, slugs, answers } }
  })
