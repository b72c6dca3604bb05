import type { Locale } from '../../i18n/locales.ts'
import { listenForDanger } from '../../published/search/danger/own-phrases.ts'
import { searchFor } from '../../published/search/reader-search.ts'
import { searchPath } from '../screens/addresses.ts'
import { sealSearch, type SealedSearch } from './sealed-search.ts'

/** The path of the results of a search, which shows no words. `reader`: the IP address. */
export const addressOfSearch = async (
  reader: string,
  locale: Locale,
  query: string,
): Promise<string> => searchPath(locale, await sealSearch(await toSeal(reader, locale, query)))

/** The words of somebody who may be in danger are used here, and go no further. */
async function toSeal(reader: string, locale: Locale, query: string): Promise<SealedSearch> {
  const danger = await listenForDanger(query, locale)
  if (!danger) return { query }
  const { found } = await searchFor(reader, locale, query)
  return {
    ...danger,
    found: found && [...found.results, ...found.elsewhere].map(({ number }) => number),
  }
}
