import type { Job } from '../../core/ticker/job.ts'
import { KEPT_FOR } from './unsaved-words.ts'

/**
 * Deletes unsaved words 30 days after somebody typed last. Until then they are on the person’s first
 * page, with their last day, and in the weekly mail.
 */
export const deleteExpiredWords: Job = {
  name: 'unsaved words',
  every: 360,
  run: async ({ sql }) => {
    await sql(
      `delete from workflow.unsaved_words
        where saved_at < clock_timestamp() - interval '${KEPT_FOR} days'`,
    )
  },
}
