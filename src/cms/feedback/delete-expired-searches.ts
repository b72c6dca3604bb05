import type { Job } from '../../core/ticker/job.ts'

/** Deletes failed searches after 90 days. */
export const deleteExpiredSearches: Job = {
  name: 'failed searches',
  every: 360,
  run: async ({ sql }) => {
    await sql(
      `delete from workflow.failed_searches where day <= (now() at time zone 'UTC')::date - 90`,
    )
  },
}
