import type { Row } from '../../../core/row.ts'
import { isLocale, type Locale } from '../../../i18n/locales.ts'
import { readSql } from '../../read/pool.ts'
import { readThrough } from '../../read/read-through.ts'
import { crisisPhrase } from './crisis-phrases.ts'
import { saysPhrase } from './crisis.ts'
import { detectDanger, type Danger } from './detect-danger.ts'
import type { DangerKind } from './kinds.ts'

type OwnPhrase = Row<'portal.danger_phrases', 'locale' | 'words'> & {
  kind: DangerKind
  level: 'sure' | 'doubtful'
}

/** The phrases that the clinic added and a reviewer signed. Empty while they cannot be read. */
const readOwnPhrases = async (): Promise<OwnPhrase[]> =>
  (await readThrough('danger phrases', () =>
    readSql<OwnPhrase>('select locale, words, kind, level from portal.danger_phrases'),
  ).catch(() => null)) ?? []

/**
 * The danger that somebody who searches for this may be in: what `detectDanger` finds, and the
 * clinic's own phrases, whose kinds come first. Stores nothing.
 */
export async function detectDangerWithOwnPhrases(
  query: string,
  locale: Locale,
): Promise<Danger | null> {
  const detected = detectDanger(query, locale)
  const matching = (await readOwnPhrases()).filter(
    (own) => isLocale(own.locale) && saysPhrase(query, crisisPhrase(own.words, own.locale)),
  )
  if (matching.length === 0) return detected
  return {
    sure: matching.some(({ level }) => level === 'sure') || detected?.sure === true,
    kinds: [...new Set([...matching.map(({ kind }) => kind), ...(detected?.kinds ?? [])])],
  }
}
