import type { Row } from '../../../core/row.ts'
import type { Sql } from '../../../core/sql.ts'
import type { CodeKind, Inline } from '../units/types.ts'
import { likenessTo } from './similarity.ts'
import { askedBands, sourceHashOf, type PairLanguages } from './store-pairs.ts'

/** Matches below this likeness (in percent) are not offered. */
const LEAST_LIKENESS = 75
/** How many texts are compared word by word, and how many of them offered. */
const MAX_COMPARED = 20
const MAX_OFFERED = 3
/** A band that more texts have tells little about any of them: only the newest of them count. */
const MAX_OF_BAND = 500

/** A pair of the memory, and how alike its original is to the paragraph asked for. */
/** `file` is null for a pair of a signed translation. */
export type MemoryMatch = Row<'workflow.translation_memory', 'source' | 'target' | 'file'> & {
  id: number
  /** In percent. */
  likeness: number
  /** The translation that it is from; null for a pair of a file. */
  entryId: Row<'workflow.translation_memory'>['entry_id']
  signedBy: Row<'workflow.translation_memory'>['signed_by']
}
export type ExactPair = Omit<MemoryMatch, 'likeness'> & {
  sourceInline: Inline[] | null
  targetInline: Inline[] | null
  codes: Record<string, CodeKind> | null
  hash: Row<'workflow.translation_memory'>['source_hash']
}

const COLUMNS = `id::int as id, source, target, entry_id as "entryId", signed_by as "signedBy", file`

/**
 * Returns the pairs whose original says exactly the same, by the hash of the original. The newest
 * of signed translations come first, pairs of files last.
 */
export async function exactPairs(
  sql: Sql,
  { from, into }: PairLanguages,
  texts: readonly string[],
): Promise<Map<string, ExactPair[]>> {
  const hashes = [...new Set(texts.map(sourceHashOf))]
  const rows = await sql<ExactPair>(
    `select ${COLUMNS}, source_hash as hash, source_inline as "sourceInline",
            target_inline as "targetInline", codes
       from workflow.translation_memory
      where source_locale = $1 and locale = $2 and source_hash = any($3::text[])
      order by (entry_id is null), at desc, id desc`,
    [from, into, hashes],
  )
  const found = new Map<string, ExactPair[]>()
  for (const row of rows) found.set(row.hash, [...(found.get(row.hash) ?? []), row])
  return found
}

/** Returns the pairs that are most alike, the most alike first, at least `LEAST_LIKENESS`. */
export async function nearMatches(
  sql: Sql,
  direction: PairLanguages,
  text: string,
): Promise<MemoryMatch[]> {
  const ratio = 100 / LEAST_LIKENESS
  const rows = await sql<Omit<MemoryMatch, 'likeness'>>(
    `with alike as (
       select pair_id, count(*) as shared from unnest($1::int[]) asked,
         lateral (select pair_id from workflow.translation_memory_bands
                   where band = asked and length between $2 and $3
                   order by pair_id desc limit ${MAX_OF_BAND}) one
        group by pair_id order by shared desc, pair_id desc limit ${MAX_COMPARED})
     select ${COLUMNS} from alike join workflow.translation_memory on id = pair_id
      where source_locale = $4 and locale = $5 order by shared desc, id desc`,
    [
      askedBands(text, direction),
      // Words differ in length, so characters may differ by more than words.
      Math.floor(text.length / ratio / 1.3),
      Math.ceil(text.length * ratio * 1.3),
      direction.from,
      direction.into,
    ],
  )
  const likenessOf = likenessTo(text)
  let matches: MemoryMatch[] = []
  for (const row of rows) {
    // What is less alike than the last that is offered need not be compared to the end.
    const least = matches[MAX_OFFERED - 1]?.likeness ?? LEAST_LIKENESS
    const likeness = likenessOf(row.source, least)
    if (likeness >= LEAST_LIKENESS) matches = offered([...matches, { ...row, likeness }])
  }
  return matches
}

/** The most alike first; of those that say the same, the first. */
function offered(matches: readonly MemoryMatch[]): MemoryMatch[] {
  const seen = new Set<string>()
  return matches
    .toSorted((one, other) => other.likeness - one.likeness)
    .filter(({ target }) => !seen.has(target) && seen.add(target))
    .slice(0, MAX_OFFERED)
}
