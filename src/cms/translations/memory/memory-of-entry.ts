import type { PayloadRequest } from 'payload'
import { inTransaction } from '../../../core/request-sql.ts'
import { newestEntry, publishedEntry } from '../../records/load-entry.ts'
import { cluesOf } from '../pair-clues.ts'
import { pairParagraphs, partHash } from '../units/paragraphs.ts'
import { inlineText } from '../units/types.ts'
import { exactPairs, nearMatches, type MemoryMatch } from './find-matches.ts'
import { sourceHashOf } from './store-pairs.ts'

/** What the memory has for one paragraph of the original. */
export type ParagraphMatches = {
  /** The original's paragraph. */
  source: string
  matches: MemoryMatch[]
}

/** A long answer is looked up paragraph by paragraph, up to this many. */
const MAX_LOOKED_UP = 100

/**
 * Returns what the memory has for the paragraphs of a translation: exact matches for all, near ones
 * for those that are not translated yet or whose original changed. Pairs of the translation itself
 * are left out where they are what it says already.
 */
export const memoryOfEntry = (req: PayloadRequest, id: number): Promise<ParagraphMatches[]> =>
  inTransaction(req, async (sql) => {
    const entry = await newestEntry(req, id)
    if (!entry.translationOf) return []
    const original =
      (await publishedEntry(req, entry.translationOf)) ??
      (await newestEntry(req, entry.translationOf))
    const direction = { from: original.locale, into: entry.locale }
    const { source, targetOf } = pairParagraphs(original, entry, await cluesOf(sql, entry))
    const paragraphs = source.slice(0, MAX_LOOKED_UP)
    const exact = await exactPairs(
      sql,
      direction,
      paragraphs.map(({ inline }) => inlineText(inline)),
    )
    const found: ParagraphMatches[] = []
    for (const { id: unit, inline } of paragraphs) {
      const text = inlineText(inline).trim()
      const target = targetOf(unit)
      const isOpen = !target || partHash(unit, target.inline) === partHash(unit, inline)
      const same = exact.get(sourceHashOf(text)) ?? []
      const near =
        same.length > 0 || !(isOpen || entry.state !== 'published')
          ? []
          : await nearMatches(sql, direction, text)
      const seen = new Set<string>()
      const matches = [...same.map(withoutCodes), ...near]
        .filter(({ entryId }) => entryId !== id || isOpen)
        .filter((match) => !seen.has(match.target) && seen.add(match.target))
        .slice(0, 3)
      if (matches.length > 0) found.push({ source: text, matches })
    }
    return found
  })

const withoutCodes = ({
  id,
  source,
  target,
  entryId,
  signedBy,
  file,
}: Omit<MemoryMatch, 'likeness'>): MemoryMatch => ({
  id,
  likeness: 100,
  source,
  target,
  entryId,
  signedBy,
  file,
})
