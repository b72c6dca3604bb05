import type { Row } from '../../../core/row.ts'
import type { Sql } from '../../../core/sql.ts'
import type { Locale } from '../../../i18n/locales.ts'
import { textPart } from '../fingerprint.ts'
import type { CodeKind, Inline } from '../units/types.ts'
import * as signature from './signature.ts'

/** The languages of a pair: of the original, and of its translation. */
export type PairLanguages = { from: Locale; into: Locale }

/** A pair to store: from a signed translation, or from a file. */
export type NewPair = PairLanguages & {
  source: string
  target: string
} & (
    | {
        entryId: number
        sourceId: number
        unit: string
        sourceInline: Inline[]
        targetInline: Inline[] | null
        codes: Readonly<Record<string, CodeKind>>
        signedBy: string
      }
    | { file: string; addedBy: string }
  )

/** The hash by which the memory finds a paragraph of an original. */
export const sourceHashOf = (text: string): string => textPart('', text).hash

/** The bands by which a text of an original is found among those of the same languages. */
const storedBands = (text: string, { from, into }: PairLanguages): number[] =>
  signature.storedBands(text, `${from} ${into}`)

/** The bands under which originals that are like a text are found. */
export const askedBands = (text: string, { from, into }: PairLanguages): number[] =>
  signature.lookupBands(text, `${from} ${into}`)

/** Few enough that computing their bands keeps nobody else waiting. */
const BATCH = 500

/** Stores pairs. Those of files that are known are left out. Returns how many are new. */
export async function storePairs(sql: Sql, pairs: readonly NewPair[]): Promise<number> {
  let added = 0
  for (let from = 0; from < pairs.length; from += BATCH) {
    const rows = await sql<{ id: number }>(
      `with added as (
         insert into workflow.translation_memory
           (source_locale, locale, entry_id, source_id, unit, source, source_hash, length, bands,
            target, source_inline, target_inline, codes, signed_by, file, added_by)
         select source_locale, locale, entry_id, source_id, unit, source, source_hash, length, bands,
                target, source_inline, target_inline, codes, signed_by, file, added_by
           from jsonb_populate_recordset(null::workflow.translation_memory, $1::jsonb)
         on conflict do nothing returning id, bands, length),
       banded as (
         insert into workflow.translation_memory_bands (band, pair_id, length)
         select band, id, length from added, unnest(bands) band)
       select id::int as id from added`,
      [JSON.stringify(pairs.slice(from, from + BATCH).map(columnsOf))],
    )
    added += rows.length
  }
  return added
}

const columnsOf = (pair: NewPair) => ({
  source_locale: pair.from,
  locale: pair.into,
  source: pair.source,
  source_hash: sourceHashOf(pair.source),
  length: pair.source.length,
  bands: storedBands(pair.source, pair),
  target: pair.target,
  ...('file' in pair
    ? { file: pair.file, added_by: pair.addedBy }
    : {
        entry_id: pair.entryId,
        source_id: pair.sourceId,
        unit: pair.unit,
        source_inline: pair.sourceInline,
        target_inline: pair.targetInline,
        codes: pair.codes,
        signed_by: pair.signedBy,
      }),
})

type BandedRow = Row<'workflow.translation_memory', 'source' | 'bands'> & {
  id: number
} & PairLanguages

/** Computes the bands of all pairs again, for those that an earlier version stored. */
export async function renewBands(sql: Sql): Promise<void> {
  let after = 0
  for (;;) {
    const rows = await sql<BandedRow>(
      `select id::int as id, source, bands, source_locale as "from", locale as "into"
         from workflow.translation_memory where id > $1 order by id limit ${BATCH}`,
      [after],
    )
    const last = rows.at(-1)
    if (!last) return
    after = last.id
    const changed = rows.flatMap((row) => {
      const bands = storedBands(row.source, row)
      return bands.join() === row.bands.join() ? [] : [{ id: row.id, bands }]
    })
    if (changed.length > 0)
      await sql(
        `with renewed as (
           update workflow.translation_memory m set bands = n.bands
             from jsonb_to_recordset($1::jsonb) as n (id int, bands int[])
            where m.id = n.id returning m.id, m.bands, m.length),
         cleared as (delete from workflow.translation_memory_bands b using renewed r
            where b.pair_id = r.id)
         insert into workflow.translation_memory_bands (band, pair_id, length)
         select band, id, length from renewed, unnest(bands) band`,
        [JSON.stringify(changed)],
      )
  }
}
