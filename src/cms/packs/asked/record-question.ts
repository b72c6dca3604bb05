import type { Row } from '../../../core/row.ts'
import type { Sql } from '../../../core/sql.ts'
import type { Locale } from '../../../i18n/locales.ts'
import { fold } from '../../../i18n/text/fold.ts'

/** From this similarity on, two questions count as one. */
const ALIKE = 0.6

/**
 * Counts a question that a client asked, in its week, with the question that is most like it or as
 * a new one. Only the newest words are kept, so that none is older than the last week. Runs in the
 * caller's transaction.
 */
export async function recordQuestion(sql: Sql, locale: Locale, question: string): Promise<void> {
  const folded = fold(question, locale)
  // Two people who write the same at once make one row.
  await sql(`select pg_advisory_xact_lock(hashtext('attune.client-questions'))`)
  const [alike] = await sql<Row<'workflow.client_questions', 'id'>>(
    `select id from workflow.client_questions
      where locale = $1 and similarity(folded, $2) >= $3::real
      order by similarity(folded, $2) desc, id limit 1`,
    [locale, folded, ALIKE],
  )
  if (alike)
    await sql('update workflow.client_questions set question = $2, folded = $3 where id = $1', [
      alike.id,
      question,
      folded,
    ])
  const [row] = alike
    ? [alike]
    : await sql<Row<'workflow.client_questions', 'id'>>(
        `insert into workflow.client_questions (locale, question, folded) values ($1, $2, $3)
         returning id`,
        [locale, question, folded],
      )
  await sql(
    `insert into workflow.client_question_weeks (question_id, week)
     values ($1, date_trunc('week', now() at time zone 'UTC')::date)
     on conflict (question_id, week) do update set times = client_question_weeks.times + 1`,
    [row?.id],
  )
}

/** A question that clients asked. `last`: the first day of the week in which it was last asked. */
export type ClientQuestion = Row<'workflow.client_questions', 'id' | 'locale' | 'question'> & {
  times: number
  weeks: number
  last: string
}

/** What clients asked and no answer had, most often asked first, at most 100. */
export const readClientQuestions = (sql: Sql): Promise<ClientQuestion[]> =>
  sql<ClientQuestion>(
    `select q.id, q.locale, q.question, sum(w.times)::int as times, count(*)::int as weeks,
            max(w.week)::text as last
       from workflow.client_questions q join workflow.client_question_weeks w on w.question_id = q.id
      group by q.id order by times desc, last desc, q.id limit 100`,
  )

/** Takes a question off the list, with its words. */
export const forgetQuestion = (sql: Sql, id: number) =>
  sql('delete from workflow.client_questions where id = $1', [id])
