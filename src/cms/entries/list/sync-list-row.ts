import type { Row } from '../../../core/row.ts'
import type { Sql } from '../../../core/sql.ts'
import { readListedEntries, searchedWords, type ListedEntry } from './listed-entry.ts'

/**
 * Brings an entry's row in the desk's list up to date with its newest text. A translation has its
 * original's topics.
 */
export const syncListRow = (sql: Sql, entry: ListedEntry): Promise<void> =>
  syncListRows(sql, [entry])

/** The same for many entries, of which no one is another's original. */
export async function syncListRows(sql: Sql, entries: readonly ListedEntry[]): Promise<void> {
  const rows = entries.map((entry) => ({
    entry_id: entry.id,
    source_id: entry.translationOf ?? entry.id,
    locale: entry.locale,
    question: entry.question,
    state: entry.state ?? 'draft',
    author_id: entry.author ?? null,
    updated_at: entry.updatedAt,
    topic_ids: entry.topics ?? [],
    folded: searchedWords(entry),
  }))
  await sql(
    `insert into workflow.desk_list as l (entry_id, source_id, locale, question, state, author_id,
      updated_at, topic_ids, folded)
     select entry_id, source_id, locale, question, state, author_id, updated_at, case
       when source_id = entry_id then topic_ids
       else coalesce((select s.topic_ids from workflow.desk_list s
         where s.entry_id = r.source_id), '{}') end, folded
       from jsonb_populate_recordset(null::workflow.desk_list, $1::jsonb) r
     on conflict (entry_id) do update
       set source_id = excluded.source_id, locale = excluded.locale, question = excluded.question,
       state = excluded.state,
       author_id = excluded.author_id, updated_at = excluded.updated_at,
         topic_ids = excluded.topic_ids, folded = excluded.folded`,
    [JSON.stringify(rows)],
  )
  await sql(
    `update workflow.desk_list t set topic_ids = s.topic_ids from workflow.desk_list s
      where s.entry_id in (select jsonb_array_elements_text($1::jsonb)::int)
        and s.source_id = s.entry_id and t.source_id = s.entry_id and t.entry_id <> s.entry_id
        and t.topic_ids <> s.topic_ids`,
    [JSON.stringify(entries.map(({ id }) => id))],
  )
}

/** Builds the whole list from the newest version of each entry. Returns how many there are. */
export async function rebuildList(sql: Sql): Promise<number> {
  await sql('delete from workflow.desk_list')
  const rows = await readListedEntries(sql)
  for (const row of rows) await syncListRow(sql, row)
  return rows.length
}

/** Brings the rows of some entries up to date from their newest versions. */
export const refreshListRows = async (sql: Sql, ids: readonly number[]): Promise<void> =>
  syncListRows(sql, await readListedEntries(sql, ids))

const BATCH = 200

/**
 * Folds the words of up to 200 rows after the id `after` by today's rules. Returns the id of the
 * last one, or null when none is left. What is saved meanwhile stays as it is.
 */
export async function refoldList(sql: Sql, after: number): Promise<number | null> {
  const kept = await sql<Row<'workflow.desk_list', 'entry_id' | 'folded'>>(
    `select entry_id, folded from workflow.desk_list where entry_id > $1 order by entry_id
      limit ${BATCH}`,
    [after],
  )
  const before = new Map(kept.map((row) => [row.entry_id, row.folded]))
  const newest = await readListedEntries(sql, [...before.keys()])
  const refolded = newest
    .map((entry) => ({ id: entry.id, before: before.get(entry.id), folded: searchedWords(entry) }))
    .filter((row) => row.before !== row.folded)
  await sql(
    `update workflow.desk_list l set folded = n.folded
      from jsonb_to_recordset($1::jsonb) n (id int, before text, folded text)
      where l.entry_id = n.id and l.folded = n.before`,
    [JSON.stringify(refolded)],
  )
  return kept.at(-1)?.entry_id ?? null
}
