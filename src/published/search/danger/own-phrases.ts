import type { Row } from '../../../core/row.ts'
import { isLocale, type Locale } from '../../../i18n/locales.ts'
import { readSql } from '../../read/pool.ts'
import { readThrough } from '../../read/read-through.ts'
import { crisisPhrase, type CrisisPhrase } from './crisis-phrases.ts'
import { saysPhrase, wordsAsMeant } from './crisis.ts'
import { detectDanger, type Danger } from './detect-danger.ts'
import type { DangerKind } from './kinds.ts'

type OwnPhrase = { kind: DangerKind; level: 'sure' | 'doubtful' }
type PhraseRow = Row<'portal.danger_phrases', 'locale' | 'words'> & OwnPhrase

/** The phrases that the clinic added and a reviewer signed. Empty while they cannot be read. */
const readOwnPhrases = async (): Promise<(OwnPhrase & { phrase: CrisisPhrase })[]> =>
  (await readThrough('danger phrases', async () => {
    const rows = await readSql<PhraseRow>(
      'select locale, words, kind, level from portal.danger_phrases',
    )
    return rows.flatMap(({ locale, words, kind, level }) =>
      isLocale(locale) ? [{ kind, level, phrase: crisisPhrase(words, locale) }] : [],
    )
  }).catch(() => null)) ?? []

/**
 * The danger that somebody who searches for this may be in: what `detectDanger` finds, and the
 * clinic's own phrases, whose kinds come first. Stores nothing.
 */
export async function detectDangerWithOwnPhrases(
  query: string,
  locale: Locale,
): Promise<Danger | null> {
  const detected = detectDanger(query, locale)
  const own = await readOwnPhrases()
  const words = own.length > 0 ? wordsAsMeant(query) : []
  const matching = own.filter(({ phrase }) => saysPhrase(words, phrase))
  if (matching.length === 0) return detected
  return {
    sure: matching.some(({ level }) => level === 'sure') || detected?.sure === true,
    kinds: [...new Set([...matching.map(({ kind }) => kind), ...(detected?.kinds ?? [])])],
  }
}
