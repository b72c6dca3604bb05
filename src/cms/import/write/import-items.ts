import { insertRows } from '../../../core/insert-rows.ts'
import type { Sql } from '../../../core/sql.ts'
import type { Locale } from '../../../i18n/locales.ts'
import type { CheckedPair } from '../check/check-pair.ts'
import { textHash, textOf } from '../plan/hash.ts'
import type { Pair } from '../read/pair.ts'

export type DocumentPosition = { document: string; locale: Locale; position: number }
export type ImportItem = {
  entryId: number
  pair: Pair
  place: DocumentPosition
  /** What the import wrote; `null` where it wrote no text. */ finished: CheckedPair | null
}

/** What the document says of a pair, as the next import compares with it. */
const documentColumns = ({ pair, place }: ImportItem) => ({
  position: place.position,
  first_line: pair.firstLine,
  last_line: pair.lastLine,
  text_hash: textHash(textOf(pair)),
  base: textOf(pair),
  verbatim: pair.verbatim,
})
const writtenColumns = (finished: CheckedPair, now: Date) => ({
  written: finished.text,
  written_hash: textHash(finished.text),
  flags: finished.flags,
  repairs: finished.repairs,
  imported_at: now,
})

/** Notes what new entries came from. */
export const insertItems = (
  sql: Sql,
  items: readonly (ImportItem & { finished: CheckedPair; key: string })[],
  now: Date,
) =>
  insertRows(
    sql,
    'workflow.import_items',
    items.map((item) => ({
      entry_id: item.entryId,
      document: item.place.document,
      locale: item.place.locale,
      key: item.key,
      ...documentColumns(item),
      ...writtenColumns(item.finished, now),
      silenced: [],
      undone: [],
    })),
  )

/**
 * Notes what the document says of known entries now; a conflict, or being gone, is over with it.
 */
export async function updateItems(
  sql: Sql,
  items: readonly ImportItem[],
  now: Date,
): Promise<void> {
  const change = async (rows: readonly Record<string, unknown>[], more = '') => {
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
  await change(
    items.map((item) => ({ entry_id: item.entryId, ...documentColumns(item) })),
    ', conflict = null, gone_at = null',
  )
  await change(
    items.flatMap(({ entryId, finished }) =>
      finished ? [{ entry_id: entryId, ...writtenColumns(finished, now) }] : [],
    ),
  )
}

/** Notes which entries are in their document no more. */
export const markGone = (sql: Sql, entryIds: readonly number[], now: Date) =>
  sql(
    `update workflow.import_items set gone_at = $2::timestamptz
      where entry_id in (select jsonb_array_elements_text($1::jsonb)::int)`,
    [JSON.stringify(entryIds), now],
  )
