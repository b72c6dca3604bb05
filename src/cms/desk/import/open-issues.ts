import type { Sql } from '../../../core/sql.ts'
import { checkText } from '../../checks/check-text.ts'
import type { EntryText } from '../../checks/rule.ts'
import type { Entry } from '../../entries/entry.ts'
import { blocksFrom } from '../../entries/rich-blocks.ts'
import { findLine, type ImportFlag } from '../../import/repair/import-flag.ts'
import type { Repair } from '../../import/repair/record.ts'
import type { ImportConflict } from '../../import/write/execute-plan.ts'

export type DismissedFlag = { code: string; words: string; reason: string; by: string; at: string }
export type ImportedItem = {
  document: string
  firstLine: number
  lastLine: number
  verbatim: string
  base: EntryText
  written: EntryText
  writtenHash: string
  flags: ImportFlag[]
  repairs: Repair[]
  undone: Repair[]
  silenced: DismissedFlag[]
  conflict: ImportConflict | null
  gone: boolean
}
type Row = Omit<ImportedItem, 'firstLine' | 'lastLine' | 'writtenHash'> & {
  first_line: number
  last_line: number
  written_hash: string
}

/** What an import left with one entry; `null` for an entry that came from no document. */
export async function loadImportedItem(sql: Sql, entryId: number): Promise<ImportedItem | null> {
  const [row] = await sql<Row>(
    `select document, first_line, last_line, verbatim, base, written, written_hash, flags, repairs,
      undone, silenced, conflict, gone_at is not null as gone
       from workflow.import_items where entry_id = $1`,
    [entryId],
  )
  if (!row) return null
  const { first_line, last_line, written_hash, ...rest } = row
  return { ...rest, firstLine: first_line, lastLine: last_line, writtenHash: written_hash }
}

/** The newest words of an entry, in the form in which documents are compared. */
export const deskText = (entry: Pick<Entry, 'question' | 'answer'>): EntryText => ({
  question: entry.question,
  answer: blocksFrom(entry.answer),
})

/**
 * What there is to look at in an entry as it stands now, whoever changed it since the import.
 * Questions that ask almost the same are known from the import, and hold while this one is worded
 * as it was.
 */
export function currentFlags(
  { verbatim, firstLine, flags }: Pick<ImportedItem, 'verbatim' | 'firstLine' | 'flags'>,
  entry: Entry,
): ImportFlag[] {
  const found = checkText(deskText(entry), entry.translationOf ? null : entry, entry.locale)
  const alike = flags.filter(
    ({ code, words }) => code === 'near-duplicate' && words === entry.question,
  )
  return [
    ...found.map((finding) => ({
      ...finding,
      line: findLine({ verbatim, firstLine }, finding.words),
    })),
    ...alike,
  ]
}

/** The flags that nobody has silenced. */
export const openFlags = (left: ImportedItem, entry: Entry): ImportFlag[] =>
  currentFlags(left, entry).filter(
    (flag) => !left.silenced.some(({ code, words }) => code === flag.code && words === flag.words),
  )
