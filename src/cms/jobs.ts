import type { Job } from '../server/tick/job.ts'
import { forgetFailedSearches } from './feedback/expire.ts'
import { linkJob } from './links/check-links.ts'
import { publishDue } from './schedule/publish-due.ts'
import { respreadReviews } from './reviews/respread.ts'
import { followIndexRules } from './workflow/index-rules.ts'
import { weeklyMail } from './desk/today/weekly-mail.ts'

/** Everything that runs by itself, in order; src/server/tick runs what is due, each minute, in one process. Add work of your own here. */
export const JOBS: readonly Job[] = [publishDue, respreadReviews, forgetFailedSearches, linkJob, weeklyMail, followIndexRules]
