import type { Row } from '../../core/row.ts'
import type { Locale } from '../../i18n/locales.ts'
import type { HomeView } from '../views.ts'
import { readSql } from './pool.ts'
import { readFirstCards } from './question-cards.ts'
import { readThrough } from './read-through.ts'
import { readTopicCards } from './topic.ts'

/** A longer list would not help; the topics lead to the rest. */
const MAX_QUESTIONS = 60

/** Names beyond these say little. */
const MAX_REVIEWERS = 6

/** The home page of a language. Throws if it cannot be read and is not cached. */
export const readHome = (locale: Locale): Promise<HomeView | null> =>
  readThrough(`home ${locale}`, async () => {
    const topics = await readTopicCards(locale)
    const questions = await readFirstCards(locale, MAX_QUESTIONS)
    const numbers = questions.map(({ number }) => number)
    const [topicsOf, reviewers] = await Promise.all([
      readTopicsOf(numbers),
      readReviewers(locale, numbers),
    ])
    const groups = [...topics, null].map((topic) => ({
      topic,
      questions: questions.filter(({ number }) => {
        const own = topicsOf.get(number) ?? []
        return (topics.find(({ id }) => own.includes(id)) ?? null) === topic
      }),
    }))
    const isAll = questions.length < MAX_QUESTIONS
    return {
      topics,
      questions,
      groups: isAll ? groups.filter((group) => group.questions.length > 0) : null,
      reviewers,
    }
  })

/** The topics of questions, by number. They belong to the original. */
async function readTopicsOf(numbers: readonly number[]): Promise<Map<number, number[]>> {
  const rows = await readSql<Row<'portal.entries', 'entry_id' | 'topic_ids'>>(
    'select entry_id, topic_ids from portal.entries where entry_id = any($1::integer[])',
    [numbers],
  )
  return new Map(rows.map((row) => [row.entry_id, row.topic_ids]))
}

/** Who has signed the answers to questions in a language; nobody if the clinic names nobody. */
const readReviewers = (locale: Locale, numbers: readonly number[]) =>
  readSql<HomeView['reviewers'][number]>(
    `select reviewed_by as name, reviewer_title as title from portal.entries
      where locale = $1 and source_id = any($2::integer[]) and reviewed and reviewed_by is not null
        and exists (select from portal.settings where show_reviewers)
      group by reviewed_by, reviewer_title order by count(*) desc, reviewed_by limit $3`,
    [locale, numbers, MAX_REVIEWERS],
  )
