import { insertRows } from '../../../core/insert-rows.ts'
import type { Sql } from '../../../core/sql.ts'
import type { Locale } from '../../../i18n/locales.ts'
import type { CheckedPair } from '../check/check-pair.ts'
import { documentTextHash, entryTextOf } from '../plan/hash.ts'
import type { Pair } from '../read/pair.ts'

/** The document of a pair, and the pair's index in it. */
export type DocumentPosition = { document: string; locale: Locale; index: number }

export type ImportItem = {
  entryId: number
  pair: Pair
  position: DocumentPosition
  /** What the import wrote; `null` if it wrote no text. */
  checked: CheckedPair | null
}

/** What the document says, which the next import compares with. */
const documentColumns = ({ pair, position }: ImportItem) => ({
  position: position.index,
  first_line: pair.firstLine,
  last_line: pair.lastLine,
  text_hash: documentTextHash(entryTextOf(pair)),
  base: entryTextOf(pair),
  verbatim: pair.verbatim,
})

const writtenColumns = ({ text, flags, repairs }: CheckedPair, now: Date) => ({
  written: text,
  written_hash: documentTextHash(text),
  flags,
  repairs,
  imported_at: now,
})

/** Records the origin of new entries. */
export const insertItems = (
  sql: Sql,
  items: readonly (ImportItem & { checked: CheckedPair; key: string })[],
  now: Date,
) =>
  insertRows(
    sql,
    'workflow.import_items',
    items.map((item) => ({
      entry_id: item.entryId,
      document: item.position.document,
      locale: item.position.locale,
      key: item.key,
      ...documentColumns(item),
      ...writtenColumns(item.checked, now),
      silenced: [],
      undone: [],
    })),
  )

/** Updates what a document says about entries; they are no longer gone or in conflict. */
export async function updateItems(
  sql: Sql,
  items: readonly ImportItem[],
  now: Date,
): Promise<void> {
  await updateColumns(
    sql,
    items.map((item) => ({ entry_id: item.entryId, ...documentColumns(item) })),
    ', conflict = null, gone_at = null',
  )
  await updateColumns(
    sql,
    items.flatMap(({ entryId, checked }) =>
      checked ? [{ entry_id: entryId, ...writtenColumns(checked, now) }] : [],
    ),
  )
}

/** Updates the columns that the rows have, which are the same in all. */
async function updateColumns(
  sql: Sql,
  rows: readonly (Record<string, unknown> & { entry_id: number })[],
  more = '',
): Promise<void> {
  const [first] = rows
  if (!first) return
  const columns = Object.keys(first).filter((column) => column !== 'entry_id')
  await sql(
    `update workflow.import_items i
      set ${columns.map((column) => `${column} = n.${column}`).join(', ')}${more}
       from jsonb_populate_recordset(null::workflow.import_items, $1::jsonb) n
         where i.entry_id = n.entry_id`,
    [JSON.stringify(rows)],
  )
}

/** Marks entries as no longer in their document. */
export const markGone = (sql: Sql, entryIds: readonly number[], now: Date) =>
  sql(
    `update workflow.import_items set gone_at = $2::timestamptz
      where entry_id in (select jsonb_array_elements_text($1::jsonb)::int)`,
    [JSON.stringify(entryIds), now],
  )
