import type { Locale } from '../../../i18n/locales.ts'
import { scoreDanger, thresholdsFor } from './classifier.ts'
import { isCrisisQuery } from './crisis.ts'
import type { DangerKind } from './kinds.ts'
import { unmask } from './unmask.ts'

/** A danger found in a search. `sure` puts help first; otherwise one quiet line offers it. */
export type Danger = { sure: boolean; kinds: DangerKind[] }

/**
 * How much of the threshold a search with a phrase of the lists must reach, by its number of words. A
 * single word, perhaps misspelled or run together (`overdoze`, `iwanttodie`), needs no score.
 */
const SHARE_FOR_WORDS: Record<number, number> = { 1: 0, 2: 0.5, 3: 0.75, 4: 0.75, 5: 0.75 }
/** The least share of the danger that a kind needs to be named beside the likeliest. */
const ALSO = 0.25
const MAX_KINDS = 3

/**
 * The danger that somebody who searches for this on a page in `locale` may be in, in any of the
 * languages and in spite of typing errors; `null` if there is no sign of any. Stores nothing.
 */
export function detectDanger(query: string, locale: Locale): Danger | null {
  const { danger, kinds } = scoreDanger(query)
  const from = thresholdsFor(query, locale)
  const enough = from.withPhrase * (SHARE_FOR_WORDS[wordsIn(unmask(query))] ?? 1)
  const sure = danger > from.sure || (danger > enough && isCrisisQuery(query))
  if (!sure && danger <= from.doubtful) return null
  return {
    sure,
    kinds: kinds
      .filter(({ share }, index) => index === 0 || share >= ALSO)
      .slice(0, MAX_KINDS)
      .map(({ kind }) => kind),
  }
}

/** How many words a text has; a text with Chinese characters counts as many. */
const wordsIn = (text: string): number =>
  /\p{Script=Han}/u.test(text) ? Infinity : (text.match(/[\p{L}\p{M}]+/gu) ?? []).length
