import { scoreDanger } from './classifier.ts'
import { isCrisisQuery } from './crisis.ts'
import type { DangerKind } from './kinds.ts'

/** What a search tells of: `sure` puts help first; otherwise one quiet line offers it. */
export type Danger = { sure: boolean; kinds: DangerKind[] }

/** From this score on, help comes first. Chosen on the phrases of `bench/danger/making`. */
const SURE = 0.55
/** With a phrase of the lists in it, a lower score is enough. */
const SURE_WITH_PHRASE = 0.05
/** From this score on, a quiet line offers help. */
const DOUBTFUL = 0.25
/** The share of the danger from which on a kind is named beside the likeliest. */
const ALSO = 0.25

/**
 * The danger that somebody who searches for this may be in, in any of the languages and in spite of
 * typing errors; `null` if there is no sign of any. Stores nothing.
 */
export function hearDanger(query: string): Danger | null {
  const { danger, kinds } = scoreDanger(query)
  const sure = danger >= SURE || (danger >= SURE_WITH_PHRASE && isCrisisQuery(query))
  if (!sure && danger < DOUBTFUL) return null
  return {
    sure,
    kinds: kinds
      .filter(({ share }, index) => index === 0 || share >= ALSO)
      .slice(0, 3)
      .map(({ kind }) => kind),
  }
}
