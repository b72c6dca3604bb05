import { weeklyMail } from '../cms/desk/today/weekly-mail.ts'
import { forgetFailedSearches } from '../cms/feedback/expire.ts'
import { linkJob } from '../cms/links/check-links.ts'
import { respreadReviews } from '../cms/reviews/respread.ts'
import { followIndexRules } from '../cms/workflow/index-rules.ts'
import { publishDue } from '../cms/workflow/publish-due.ts'
import type { Job } from '../core/ticker/job.ts'

/**
 * Everything that runs by itself, in order; src/core/ticker runs what is due, each minute, in one
 * process. Add work of your own here.
 */
export const JOBS: readonly Job[] = [
  publishDue,
  respreadReviews,
  forgetFailedSearches,
  linkJob,
  weeklyMail,
  followIndexRules,
]
