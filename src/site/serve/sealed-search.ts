import { z } from 'zod'
import type { Locale } from '../../i18n/locales.ts'
import { DANGER_KINDS } from '../../published/search/danger/kinds.ts'
import { detectDangerWithOwnPhrases } from '../../published/search/danger/own-phrases.ts'
import { searchFor } from '../../published/search/reader-search.ts'
import { searchPath } from '../screens/addresses.ts'
import { openSealed, seal } from './sealed.ts'

const PURPOSE = 'search'

const sealedSearch = z.union([
  z.object({ query: z.string() }),
  z.object({ numbers: z.array(z.number().int().positive()) }),
  z.object({
    kinds: z.array(z.enum(DANGER_KINDS)),
    sure: z.boolean(),
    found: z.array(z.number().int().positive()).nullable(),
  }),
])

/**
 * What the address of search results carries, encrypted. For a danger, even a doubtful one, it
 * holds what was found and never the words: `kinds` of danger, and the questions by number (`null` if
 * the search could not be made). For a health record it holds the answers alone, by number.
 */
export type SealedSearch = z.infer<typeof sealedSearch>

export const sealSearch = (search: SealedSearch): Promise<string> => seal(PURPOSE, search)

export const openSearch = (sealed: string): Promise<SealedSearch | null> =>
  openSealed(PURPOSE, sealed, sealedSearch)

/** The path of the results of a search, which shows no words. `reader`: the IP address. */
export const addressOfSearch = async (
  reader: string,
  locale: Locale,
  query: string,
): Promise<string> => searchPath(locale, await sealSearch(await toSeal(reader, locale, query)))

/** The words of somebody who may be in danger are used here, and go no further. */
async function toSeal(reader: string, locale: Locale, query: string): Promise<SealedSearch> {
  const danger = await detectDangerWithOwnPhrases(query, locale)
  if (!danger) return { query }
  const { found } = await searchFor(reader, locale, query, danger)
  return {
    ...danger,
    found: found && [...found.results, ...found.elsewhere].map(({ number }) => number),
  }
}
