import type { Job } from '../../../core/ticker/job.ts'

/**
 * Deletes the words of clients' questions 90 days after they were typed: those kept are of the last
 * week in which the question was asked.
 */
export const deleteExpiredQuestions: Job = {
  name: 'client questions',
  every: 360,
  run: async ({ sql }) => {
    await sql(
      `delete from workflow.client_question_weeks
        where week <= (now() at time zone 'UTC')::date - 90`,
    )
    await sql(
      `delete from workflow.client_questions q where not exists (
         select from workflow.client_question_weeks w where w.question_id = q.id)`,
    )
  },
}
