import type { Sql } from '../../src/published/shapes.ts'
import { DEFAULT_LOCALE } from '../../src/i18n/locales.ts'
import type { Fault } from '../document/faults.ts'

/** The originals that the pairs of a translated document belong to: the n-th pair translates the n-th question of the original document. */
export type Originals = { document: string; entryIds: number[] }

export async function originalsOf(sql: Sql, document: string): Promise<Originals> {
  const rows = await sql<{ entry_id: number }>(
    'select entry_id from workflow.import_items where document = $1 and locale = $2 and gone_at is null order by position, entry_id', [document, DEFAULT_LOCALE])
  return { document, entryIds: rows.map((row) => row.entry_id) }
}

/** A translation with other pairs than its original would be linked to the wrong questions, so it is refused as a whole. */
export function countFault(file: string, pairs: number, { document, entryIds }: Originals): Fault[] {
  if (pairs === entryIds.length) return []
  const message = entryIds.length === 0
    ? `No document “${document}” has been imported. Import the original first.`
    : `This translation has ${pairs} questions, its original “${document}” has ${entryIds.length}. Each question of the original needs its translation, in the same order.`
  return [{ file, line: null, code: 'not-a-translation', message }]
}
