import type { Sql } from '../../../core/sql.ts'
import type { Pair } from '../read/pair.ts'

/**
 * Records where imported answers were on their old site. Their old addresses redirect from then on,
 * as soon as the answers are published. An address that another answer has stays with that one.
 */
export async function recordOldAddresses(
  sql: Sql,
  items: readonly { entryId: number; pair: Pair }[],
): Promise<void> {
  const pages = items.flatMap(({ entryId, pair: { origin } }) =>
    origin ? [{ entryId, origin }] : [],
  )
  if (pages.length === 0) return
  const json = JSON.stringify(pages)
  await sql(
    `update workflow.import_items i set page = n.origin
       from jsonb_to_recordset($1::jsonb) n ("entryId" int, origin jsonb)
      where i.entry_id = n."entryId"`,
    [json],
  )
  await sql(
    `insert into portal.old_addresses (path, entry_id)
     select path, "entryId" from jsonb_to_recordset($1::jsonb) n ("entryId" int, origin jsonb),
            jsonb_array_elements_text(n.origin -> 'paths') path
     on conflict (path) do nothing`,
    [json],
  )
}
