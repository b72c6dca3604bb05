import { holdNotices } from '../auth/holds/hold-notices.ts'
import { noticeMail } from '../cms/desk/notices/notice-mail.ts'
import { weeklyMail } from '../cms/desk/today/weekly-mail.ts'
import { deleteExpiredSearches } from '../cms/feedback/delete-expired-searches.ts'
import { linkJob } from '../cms/links/check-links.ts'
import { deleteExpiredQuestions } from '../cms/packs/asked/delete-expired-questions.ts'
import { deleteRemovedFiles } from '../cms/pictures/delete-removed-files.ts'
import { rebalanceDueDates } from '../cms/reviews/rebalance-due-dates.ts'
import { deleteExpiredWords } from '../cms/unsaved-words/delete-expired-words.ts'
import { rebuildSearchIndex } from '../cms/workflow/rebuild-search-index.ts'
import { recountWords } from '../cms/workflow/recount-words.ts'
import { publishDue } from '../cms/workflow/schedule/publish-due.ts'
import type { Job } from '../core/ticker/job.ts'

/**
 * All scheduled jobs, in the order in which they run. Each minute, src/core/ticker runs those that
 * are due, in one process. Add a new job here.
 */
export const JOBS: readonly Job[] = [
  publishDue,
  noticeMail,
  holdNotices,
  rebalanceDueDates,
  deleteExpiredSearches,
  deleteExpiredQuestions,
  deleteExpiredWords,
  linkJob,
  weeklyMail,
  rebuildSearchIndex,
  recountWords,
  deleteRemovedFiles,
]
