import type { Row } from '../../../core/row.ts'
import { isLocale, type Locale } from '../../../i18n/locales.ts'
import { readSql } from '../../read/pool.ts'
import { readThrough } from '../../read/read-through.ts'
import { crisisPhrase } from './crisis-phrases.ts'
import { saysPhrase } from './crisis.ts'
import { hearDanger, type Danger } from './hear-danger.ts'
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
 * The danger that somebody who searches for this may be in: what `hearDanger` hears, and the
 * clinic's own phrases, whose kinds come first. Stores nothing.
 */
export async function listenForDanger(query: string, locale: Locale): Promise<Danger | null> {
  const heard = hearDanger(query, locale)
  const said = (await readOwnPhrases()).filter(
    (own) => isLocale(own.locale) && saysPhrase(query, crisisPhrase(own.words, own.locale)),
  )
  if (said.length === 0) return heard
  return {
    sure: said.some(({ level }) => level === 'sure') || heard?.sure === true,
    kinds: [...new Set([...said.map(({ kind }) => kind), ...(heard?.kinds ?? [])])],
  }
}
