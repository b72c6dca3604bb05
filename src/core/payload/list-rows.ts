import { insertRows } from '../insert-rows.ts'
import type { Sql } from '../sql.ts'

/** The items of a list of texts of an entry. */
export type ListRows = { entryId: number; field: string; items: readonly string[] }

/**
 * Writes lists of texts of new entries and of their newest versions, as Payload keeps them: rows of
 * `entries_texts` and `_entries_v_texts` with the field's name in `path` and `"order"` from 1.
 */
export async function insertListRows(sql: Sql, lists: readonly ListRows[]): Promise<void> {
  const rows = lists.flatMap(({ entryId, field, items }) =>
    items.map((text, index) => ({ order: index + 1, parent_id: entryId, path: field, text })),
  )
  if (rows.length === 0) return
  await insertRows(sql, 'public.entries_texts', rows)
  await sql(
    `insert into public._entries_v_texts ("order", parent_id, path, text)
     select t."order", v.id, 'version.' || t.path, t.text from public.entries_texts t
       join public._entries_v v on v.parent_id = t.parent_id and v.latest
      where t.parent_id = any($1::int[]) order by t.parent_id, t.path, t."order"`,
    [[...new Set(rows.map(({ parent_id }) => parent_id))]],
  )
}
