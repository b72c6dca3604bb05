import type { Sql } from '../../../../core/sql.ts'
import type { EntryText } from '../../../checks/rule.ts'
import type { Entry } from '../../../entries/entry.ts'
import { blocksFrom } from '../../../entries/stored-blocks.ts'
import type { ImportItemRow } from '../../../import/items/import-item-row.ts'

/** What an import left for an entry. */
export type ImportedItem = Pick<
  ImportItemRow,
  | 'document'
  | 'verbatim'
  | 'base'
  | 'written'
  | 'flags'
  | 'repairs'
  | 'undone'
  | 'silenced'
  | 'conflict'
  | 'page'
> & {
  firstLine: number
  lastLine: number
  writtenHash: string
  gone: boolean
}

/** Loads what an import left for an entry; `null` if the entry was not imported. */
export async function loadImportedItem(sql: Sql, entryId: number): Promise<ImportedItem | null> {
  const [row] = await sql<ImportItemRow>(
    'select * from workflow.import_items where entry_id = $1',
    [entryId],
  )
  if (!row) return null
  const { document, verbatim, base, written, flags, repairs, undone, silenced, conflict, page } =
    row
  return {
    document,
    verbatim,
    base,
    written,
    flags,
    repairs,
    undone,
    silenced,
    conflict,
    page,
    firstLine: row.first_line,
    lastLine: row.last_line,
    writtenHash: row.written_hash,
    gone: row.gone_at !== null,
  }
}

/** The text of an entry in the form in which documents are compared. */
export const deskText = (entry: Pick<Entry, 'question' | 'answer'>): EntryText => ({
  question: entry.question,
  answer: blocksFrom(entry.answer),
})
