import type { PayloadRequest } from 'payload'
import type { Sql } from '../../../core/sql.ts'
import { deskInEnglish } from '../../../i18n/messages/desk.ts'
import type { Entry } from '../../entries/entry.ts'
import type { Approval } from '../../records/approvals.ts'
import { publishedEntry } from '../../records/load-entry.ts'
import { textPartsOf } from '../fingerprint.ts'
import { openChangesOf } from '../pending-changes.ts'
import { everyPartHash } from '../source-texts.ts'
import { exportUnits } from '../units/export-units.ts'
import { inlineText } from '../units/types.ts'
import { sourceHashOf, storePairs, type NewPair } from './store-pairs.ts'

/**
 * Records the paragraph pairs of a translation that has just been published, in place of those of
 * its earlier texts. Only a signed text has pairs, and of it only the paragraphs that are
 * translated and up to date. `signedBy` is null for a text that nobody signed.
 */
async function recordPairs(
  req: PayloadRequest,
  sql: Sql,
  translation: Entry,
  signedBy: string | null,
): Promise<void> {
  await sql('delete from workflow.translation_memory where entry_id = $1', [translation.id])
  const original = translation.translationOf
    ? await publishedEntry(req, translation.translationOf)
    : null
  if (!original || signedBy === null) return
  const units = exportUnits(
    original,
    {
      entry: translation,
      state: 'published',
      open: await openChangesOf(sql, translation),
      machine: new Set(),
      earlier: await everyPartHash(sql, original.id),
    },
    { locale: translation.locale, termNotes: () => [], t: deskInEnglish },
  )
  await storePairs(
    sql,
    units.flatMap(({ id, source, target, state, codes = {} }): NewPair[] => {
      const [from, to] = [inlineText(source).trim(), inlineText(target ?? []).trim()]
      if (state !== 'published' || !from || !to) return []
      return [
        {
          from: original.locale,
          into: translation.locale,
          entryId: translation.id,
          sourceId: original.id,
          unit: id,
          source: from,
          target: to,
          sourceInline: source,
          targetInline: target,
          codes,
          signedBy,
        },
      ]
    }),
  )
}

/**
 * Brings the memory up to date with a text that has just been published: a translation's pairs are
 * replaced, those of an original that are outdated are forgotten.
 */
export const updateMemory = (
  req: PayloadRequest,
  sql: Sql,
  published: Entry,
  signature: Pick<Approval, 'kind' | 'personName'> | null,
): Promise<unknown> =>
  published.translationOf
    ? recordPairs(req, sql, published, signature?.kind === 'approval' ? signature.personName : null)
    : forgetOutdatedPairs(sql, published)

/** Records the pairs of signed translations that the memory has none of. */
export async function recordMissingPairs(
  req: PayloadRequest,
  sql: Sql,
  translations: readonly { entry: Entry; signedBy: string | null }[],
): Promise<void> {
  const known = await sql<{ id: number }>(
    `select distinct entry_id as id from workflow.translation_memory
      where entry_id = any($1::int[])`,
    [translations.map(({ entry }) => entry.id)],
  )
  const ids = new Set(known.map(({ id }) => id))
  for (const { entry, signedBy } of translations)
    if (entry.translationOf && signedBy !== null && !ids.has(entry.id))
      await recordPairs(req, sql, entry, signedBy)
}

/**
 * Forgets the pairs of an original whose paragraphs its new public text no longer has: they are
 * outdated.
 */
const forgetOutdatedPairs = (sql: Sql, original: Entry): Promise<unknown> =>
  sql(
    `delete from workflow.translation_memory where source_id = $1
      and not source_hash in (select jsonb_array_elements_text($2::jsonb))`,
    [original.id, JSON.stringify(textPartsOf(original).map(({ text }) => sourceHashOf(text)))],
  )

/** Forgets the pairs of translations that are withdrawn. */
export const forgetPairsOf = (sql: Sql, entryIds: readonly number[]): Promise<unknown> =>
  sql('delete from workflow.translation_memory where entry_id = any($1::int[])', [[...entryIds]])
