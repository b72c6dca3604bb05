import type { Job } from '../../core/ticker/job.ts'
import { LOCALE_CODES } from '../../i18n/locales.ts'
import { refreshWordCounts } from '../../published/write/word-counts.ts'

/** Keeps the word counts of languages with many answers, so that no reader waits for counting. */
export const recountWords: Job = {
  name: 'word-counts',
  every: 10,
  run: async ({ sql, signal }) => {
    for (const locale of LOCALE_CODES) if (!signal.aborted) await refreshWordCounts(sql, locale)
  },
}
