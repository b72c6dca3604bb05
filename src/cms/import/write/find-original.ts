import type { Sql } from '../../../core/sql.ts'
import type { ImportSource } from '../plan/source.ts'
import type { DocumentFault } from '../read/faults.ts'

/** The document that another one translates: in this run, or from an earlier import. */
export type Original = { document: string; locale: string; pairs: number }

/**
 * The original of a document that its name makes a translation; `null` when there is no such
 * document.
 */
export async function findOriginal(
  sql: Sql,
  source: ImportSource,
  sources: readonly ImportSource[],
): Promise<Original | null> {
  if (!source.original) return null
  const here = sources.find(
    (each) => each.name === source.original && each.locale !== source.locale,
  )
  if (here) return { document: here.name, locale: here.locale, pairs: here.pairs.length }
  const [row] = await sql<{ locale: string; pairs: number }>(
    `select locale, count(*)::int as pairs from workflow.import_items where document = $1
      and locale <> $2 and gone_at is null group by locale order by locale limit 1`,
    [source.original, source.locale],
  )
  return row ? { document: source.original, ...row } : null
}

/**
 * A translation with other pairs than its original would be linked to the wrong questions, so it is
 * refused as a whole.
 */
export function originalFaults(source: ImportSource, original: Original | null): DocumentFault[] {
  const fault = (message: string): DocumentFault[] => [
    { file: source.file, line: null, code: 'unlike-original', message },
  ]
  if (!original)
    return source.originalIsRequired
      ? fault(
          `No document “${source.original ?? ''}” has been imported. Import the original first.`,
        )
      : []
  if (source.faults.length > 0 || source.pairs.length === original.pairs) return []
  return fault(
    `This translation has ${source.pairs.length} questions, its original “${original.document}” has ${original.pairs}. Each needs its translation, in the same order.`,
  )
}

/** The entries of a document in the order of its pairs. */
export async function entryIdsOf(sql: Sql, { document, locale }: Original): Promise<number[]> {
  const rows = await sql<{ entry_id: number }>(
    `select entry_id from workflow.import_items where document = $1 and locale = $2
      and gone_at is null order by position`,
    [document, locale],
  )
  return rows.map((row) => row.entry_id)
}
