import { insertRows } from '../../../core/insert-rows.ts'
import type { Sql } from '../../../core/sql.ts'
import type { Locale } from '../../../i18n/locales.ts'
import type { Examined } from '../check/check-pair.ts'
import { hashOf, textOf } from '../plan/hash.ts'
import type { Pair } from '../read/pair.ts'

export type Place = { document: string; locale: Locale; position: number }
export type Item = {
  entryId: number
  pair: Pair
  place: Place
  /** What the import wrote; `null` where it wrote no text. */ finished: Examined | null
}

/** What the document says of a pair, as the next import compares with it. */
const said = ({ pair, place }: Item) => ({
  position: place.position,
  first_line: pair.firstLine,
  last_line: pair.lastLine,
  text_hash: hashOf(textOf(pair)),
  base: textOf(pair),
  verbatim: pair.verbatim,
})
const wrote = (finished: Examined, now: Date) => ({
  written: finished.text,
  written_hash: hashOf(finished.text),
  flags: finished.flags,
  repairs: finished.repairs,
  imported_at: now,
})

/** Notes what new entries came from. */
export const addItems = (
  sql: Sql,
  items: readonly (Item & { finished: Examined; key: string })[],
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
      ...said(item),
      ...wrote(item.finished, now),
      silenced: [],
      undone: [],
    })),
  )

/**
 * Notes what the document says of known entries now; a conflict, or being gone, is over with it.
 */
export async function updateItems(sql: Sql, items: readonly Item[], now: Date): Promise<void> {
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
    items.map((item) => ({ entry_id: item.entryId, ...said(item) })),
    ', conflict = null, gone_at = null',
  )
  await change(
    items.flatMap(({ entryId, finished }) =>
      finished ? [{ entry_id: entryId, ...wrote(finished, now) }] : [],
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
