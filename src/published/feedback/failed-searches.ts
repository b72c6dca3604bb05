import { createHmac } from 'node:crypto'
import type { Locale } from '../../i18n/locales.ts'
import { fold } from '../../i18n/text/fold.ts'
import { segment } from '../../i18n/text/segment.ts'
import { isCrisisQuery } from '../search/crisis.ts'
import { feedbackIntake } from './feedback-intake.ts'

const MAX_WORDS = 4
const MAX_WORD_LENGTH = 24

/**
 * What may be counted of a search that found nothing: its words in small letters, at most four and
 * no digit among them. `null`: nothing at all.
 */
export function wordsToCount(query: string, locale: Locale): string | null {
  if (/[\p{N}@/\\]/u.test(query) || isCrisisQuery(query)) return null
  const words = segment(query, locale, 'word').filter((piece) => /\p{L}/u.test(piece))
  if (
    words.length === 0 ||
    words.length > MAX_WORDS ||
    words.some((word) => word.length > MAX_WORD_LENGTH)
  )
    return null
  return words.join(' ').toLocaleLowerCase(locale)
}

/**
 * The mark under which the same words are known again by whoever holds the key, and by nobody else.
 */
const keyedHash = (words: string, locale: Locale): string => {
  const key = createHmac('sha256', process.env.PAYLOAD_SECRET ?? '')
    .update('attune failed searches')
    .digest()
  return createHmac('sha256', key)
    .update(`${locale} ${fold(words, locale)}`)
    .digest('base64url')
}

/**
 * Counts a search that found nothing, by day and mark (DESIGN.md, decision 7); its words are
 * written down only on a third day. Resolves when that is done; never throws: nobody's search waits
 * for it or fails with it.
 */
export async function countFailedSearch(locale: Locale, query: string): Promise<void> {
  const words = wordsToCount(query, locale)
  if (words === null) return
  const mark = keyedHash(words, locale)
  const { pool, searches } = feedbackIntake()
  if (searches.take(mark))
    await pool
      .query('select workflow.record_failed_search($1, $2, $3)', [mark, locale, words])
      .catch(() => undefined)
}
