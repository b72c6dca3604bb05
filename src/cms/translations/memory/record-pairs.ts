import type { PayloadRequest } from 'payload'
import type { Row } from '../../../core/row.ts'
import type { Sql } from '../../../core/sql.ts'
import { deskInEnglish } from '../../../i18n/messages/desk.ts'
import type { Entry } from '../../entries/entry.ts'
import { publishedEntries } from '../../records/load-entries.ts'
import { textPartsOf } from '../fingerprint.ts'
import { cluesOfEach } from '../pair-clues.ts'
import { NO_CLUES, type Clues } from '../pair-parts.ts'
import { everyPartHashOf } from '../source-texts.ts'
import { exportUnits } from '../units/export-units.ts'
import { inlineText } from '../units/types.ts'
import { sourceHashOf, storePairs, type NewPair } from './store-pairs.ts'

/** A published text, and who signed it; null for a text that nobody signed. */
export type SignedText = { entry: Entry; signedBy: string | null }

/**
 * Records the paragraph pairs of translations that have just been published, in place of those of
 * their earlier texts. Only a signed text has pairs, and of it only the paragraphs that are
 * translated and up to date.
 */
async function recordPairs(
  req: PayloadRequest,
  sql: Sql,
  translations: readonly SignedText[],
): Promise<void> {
  // What the memory knows says where paragraphs belong that have moved.
  const clues = await cluesOfEach(
    sql,
    translations.map(({ entry }) => entry),
  )
  await forgetPairsOf(
    sql,
    translations.map(({ entry }) => entry.id),
  )
  const signed = translations.flatMap(({ entry, signedBy }) =>
    entry.translationOf && signedBy !== null
      ? [{ entry, original: entry.translationOf, signedBy }]
      : [],
  )
  if (signed.length === 0) return
  const ids = [...new Set(signed.map(({ original }) => original))]
  const originals = await publishedEntries(req, ids)
  const earlier = await everyPartHashOf(sql, ids)
  await storePairs(
    sql,
    signed.flatMap(({ entry, original: id, signedBy }): NewPair[] => {
      const original = originals.get(id)
      if (!original) return []
      return pairsOf(original, entry, signedBy, {
        clues: clues.get(entry.id) ?? NO_CLUES,
        earlier: earlier.get(id) ?? new Set(),
      })
    }),
  )
}

function pairsOf(
  original: Entry,
  translation: Entry,
  signedBy: string,
  { clues, earlier }: { clues: Clues; earlier: Set<string> },
): NewPair[] {
  const units = exportUnits(
    original,
    { entry: translation, state: 'published', clues, machine: new Set(), earlier },
    { locale: translation.locale, termNotes: () => [], t: deskInEnglish },
  )
  return units.flatMap(({ id, source, target, state, codes = {} }): NewPair[] => {
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
  })
}

/**
 * Brings the memory up to date with texts that have just been published: a translation's pairs are
 * replaced, those of an original that are outdated are forgotten.
 */
export async function updateMemory(
  req: PayloadRequest,
  sql: Sql,
  published: readonly SignedText[],
): Promise<void> {
  const translations = published.filter(({ entry }) => entry.translationOf)
  const originals = published.filter(({ entry }) => !entry.translationOf)
  if (translations.length > 0) await recordPairs(req, sql, translations)
  if (originals.length > 0)
    await forgetOutdatedPairs(
      sql,
      originals.map(({ entry }) => entry),
    )
}

/** Records the pairs of signed translations that the memory has none of. */
export async function recordMissingPairs(
  req: PayloadRequest,
  sql: Sql,
  translations: readonly SignedText[],
): Promise<void> {
  const known = await sql<{ id: NonNullable<Row<'workflow.translation_memory'>['entry_id']> }>(
    `select distinct entry_id as id from workflow.translation_memory
      where entry_id = any($1::int[])`,
    [translations.map(({ entry }) => entry.id)],
  )
  const ids = new Set(known.map(({ id }) => id))
  await recordPairs(
    req,
    sql,
    translations.filter(({ entry }) => entry.translationOf && !ids.has(entry.id)),
  )
}

/**
 * Forgets the pairs of originals whose paragraphs their new public texts no longer have: they are
 * outdated.
 */
const forgetOutdatedPairs = (sql: Sql, originals: readonly Entry[]): Promise<unknown> =>
  sql(
    `delete from workflow.translation_memory m
      using jsonb_to_recordset($1::jsonb) n (id int, hashes text[])
      where m.source_id = n.id and m.source_hash <> all(n.hashes)`,
    [
      JSON.stringify(
        originals.map((entry) => ({
          id: entry.id,
          hashes: textPartsOf(entry).map(({ text }) => sourceHashOf(text)),
        })),
      ),
    ],
  )

/** Forgets the pairs of translations that are withdrawn. */
export const forgetPairsOf = (sql: Sql, entryIds: readonly number[]): Promise<unknown> =>
  sql('delete from workflow.translation_memory where entry_id = any($1::int[])', [[...entryIds]])
