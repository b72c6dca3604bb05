import { createHmac } from 'node:crypto'
import type { Locale } from '../../i18n/locales.ts'
import { fold } from '../../i18n/text/fold.ts'
import { segment } from '../../i18n/text/segment.ts'
import { detectDanger, type Danger } from '../search/danger/detect-danger.ts'
import { feedbackIntake } from './feedback-intake.ts'

const MAX_WORDS = 4
const MAX_WORD_LENGTH = 24

/**
 * The words of a query as they may be counted: in lower case, at most four. `null` if nothing of it
 * may be counted, because it is longer, has a digit, or may come from somebody in danger. `detected`:
 * the danger in the query, if the caller knows it already.
 */
export function wordsToCount(
  query: string,
  locale: Locale,
  detected?: Danger | null,
): string | null {
  if (/[\p{N}@/\\]/u.test(query)) return null
  if ((detected === undefined ? detectDanger(query, locale) : detected) !== null) return null
  const words = segment(query, locale, 'word').filter((piece) => /\p{L}/u.test(piece))
  if (
    words.length === 0 ||
    words.length > MAX_WORDS ||
    words.some((word) => word.length > MAX_WORD_LENGTH)
  )
    return null
  return words.join(' ').toLocaleLowerCase(locale)
}

/** A hash by which equal words are recognized, and that says nothing without the key. */
const keyedHash = (words: string, locale: Locale): string => {
  const key = createHmac('sha256', process.env.PAYLOAD_SECRET ?? '')
    .update('attune failed searches')
    .digest()
  return createHmac('sha256', key)
    .update(`${locale} ${fold(words, locale)}`)
    .digest('base64url')
}

/**
 * Counts a search without results, by day and keyed hash. Its words are stored only on the third
 * day on which somebody searches for them. Never throws: no search waits for it or fails with it.
 * `detected`: as for `wordsToCount`.
 */
export async function countFailedSearch(
  locale: Locale,
  query: string,
  detected?: Danger | null,
): Promise<void> {
  const words = wordsToCount(query, locale, detected)
  if (words === null) return
  const mark = keyedHash(words, locale)
  const { pool, searches } = feedbackIntake()
  if (await searches.take(mark))
    await pool
      .query('select workflow.record_failed_search($1, $2, $3)', [mark, locale, words])
      .catch(() => undefined)
}
