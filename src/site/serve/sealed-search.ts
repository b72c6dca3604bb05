import { z } from 'zod'
import { DANGER_KINDS } from '../../published/search/danger/kinds.ts'
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
 * What the address of search results carries, encrypted. When a danger was heard, be it
 * doubtful, it holds what was found and never the words: `kinds` of danger, and the questions by
 * number (`null` if the search could not be made). For a health record it holds the answers alone, by number.
 */
export type SealedSearch = z.infer<typeof sealedSearch>

export const sealSearch = (search: SealedSearch): Promise<string> => seal(PURPOSE, search)

export const openSearch = (sealed: string): Promise<SealedSearch | null> =>
  openSealed(PURPOSE, sealed, sealedSearch)
