import type { Row } from '../../../core/row.ts'
import type { Sql } from '../../../core/sql.ts'
import type { DeskMessage } from '../../../i18n/messages/desk.ts'
import type { ImportSource } from '../plan/source.ts'
import type { DocumentFault } from '../read/faults.ts'

/** The document that another one translates, in this run or from an earlier import. */
export type Original = { document: string; locale: string; pairs: number }

/** Returns the original of a translation; `null` if there is no such document. */
export async function findOriginal(
  sql: Sql,
  source: ImportSource,
  sources: readonly ImportSource[],
): Promise<Original | null> {
  if (!source.original) return null
  const inRun = sources.find(
    ({ name, locale }) => name === source.original && locale !== source.locale,
  )
  if (inRun) return { document: inRun.name, locale: inRun.locale, pairs: inRun.pairs.length }
  const [row] = await sql<Row<'workflow.import_items', 'locale'> & { pairs: number }>(
    `select locale, count(*)::int as pairs from workflow.import_items where document = $1
      and locale <> $2 and gone_at is null group by locale order by locale limit 1`,
    [source.original, source.locale],
  )
  return row ? { document: source.original, ...row } : null
}

/**
 * Returns the faults of a translation. With other pairs than its original it would be linked to the
 * wrong questions, so it is refused as a whole.
 */
export function originalFaults(source: ImportSource, original: Original | null): DocumentFault[] {
  const fault = (message: DeskMessage): DocumentFault[] => [
    { file: source.file, line: null, code: 'unlike-original', message },
  ]
  if (!original)
    return source.originalIsRequired
      ? fault({ key: 'faults.noOriginal', values: { document: source.original ?? '' } })
      : []
  if (source.faults.length > 0 || source.pairs.length === original.pairs) return []
  return fault({
    key: 'faults.unlikeOriginal',
    values: {
      questions: source.pairs.length,
      original: original.document,
      ofOriginal: original.pairs,
    },
  })
}

/** Returns the ids of a document's entries, in the order of its pairs. */
export async function entryIdsOf(sql: Sql, { document, locale }: Original): Promise<number[]> {
  const rows = await sql<Row<'workflow.import_items', 'entry_id'>>(
    `select entry_id from workflow.import_items where document = $1 and locale = $2
      and gone_at is null order by position`,
    [document, locale],
  )
  return rows.map(({ entry_id }) => entry_id)
}
