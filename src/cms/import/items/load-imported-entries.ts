import type { SerializedEditorState } from '@payloadcms/richtext-lexical/lexical'
import type { Sql } from '../../../core/sql.ts'
import type { Locale } from '../../../i18n/locales.ts'
import { blocksFrom } from '../../entries/stored-blocks.ts'
import { documentTextHash } from '../plan/hash.ts'
import type { ImportedEntry } from '../plan/plan.ts'
import type { ImportItemRow } from './import-item-row.ts'

type ImportedRow = Pick<
  ImportItemRow,
  | 'entry_id'
  | 'key'
  | 'position'
  | 'first_line'
  | 'last_line'
  | 'text_hash'
  | 'base'
  | 'written'
  | 'written_hash'
  | 'conflict'
> & {
  gone: boolean
  undone: string[]
  question: string
  answer: SerializedEditorState | null
}

/** Loads what earlier imports of a document left, with the hash of each entry's newest text. */
export async function loadImportedEntries(
  sql: Sql,
  document: string,
  locale: Locale,
): Promise<ImportedEntry[]> {
  const rows = await sql<ImportedRow>(
    `select i.entry_id, i.key, i.position, i.first_line, i.last_line, i.text_hash, i.base,
      i.written, i.written_hash, i.conflict, i.gone_at is not null as gone,
            array(select r ->> 'id' from jsonb_array_elements(i.undone) r) as undone,
            coalesce(v.version_question, '') as question, v.version_answer as answer
       from workflow.import_items i
       left join public._entries_v v on v.parent_id = i.entry_id and v.latest
      where i.document = $1 and i.locale = $2
      order by i.position, i.entry_id`,
    [document, locale],
  )
  return rows.map((row) => {
    const desk = { question: row.question, answer: blocksFrom(row.answer) }
    return {
      entryId: row.entry_id,
      key: row.key,
      position: row.position,
      firstLine: row.first_line,
      lastLine: row.last_line,
      textHash: row.text_hash,
      base: row.base,
      written: row.written,
      writtenHash: row.written_hash,
      deskHash: documentTextHash(desk),
      desk,
      conflictHash: row.conflict?.hash ?? null,
      gone: row.gone,
      undone: row.undone,
    }
  })
}
