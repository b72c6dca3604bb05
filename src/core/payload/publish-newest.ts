import { insertVersions, versionColumns } from '../payload-tables.ts'
import type { Sql } from '../sql.ts'

/** What an entry and its versions have in tables of their own: the entry's columns, the version's. */
const PARTS = [
  {
    table: 'entries_rels',
    parent: 'parent_id',
    columns: ['"order"', 'path', 'topics_id', 'entries_id'],
    versions: '_entries_v_rels',
    values: ['p."order"', `substr(p.path, length('version.') + 1)`, 'p.topics_id', 'p.entries_id'],
  },
  {
    table: 'entries_texts',
    parent: 'parent_id',
    columns: ['"order"', 'path', 'text'],
    versions: '_entries_v_texts',
    values: ['p."order"', `substr(p.path, length('version.') + 1)`, 'p.text'],
  },
  {
    table: 'entries_sources',
    parent: '_parent_id',
    columns: ['_order', 'id', 'title', 'url', 'publisher', 'date'],
    versions: '_entries_v_version_sources',
    values: ['p._order', 'p._uuid', 'p.title', 'p.url', 'p.publisher', 'p.date'],
  },
] as const

/** The columns of an entry that a version has too, under its prefix. */
const COLUMNS = `
  select substr(attname, length('version_') + 1) as name from pg_attribute
   where attrelid = 'public._entries_v'::regclass and starts_with(attname, 'version_')
     and not attisdropped
   order by attnum`

/** The newest text of an entry, and who published it or wrote it. */
export type NewestText = { id: number; author: number | null }

/**
 * Publishes the newest texts of entries (each once), as Payload does: adds the version that says so
 * to each, and gives the entry's own rows what that version has.
 */
export async function publishNewest(
  sql: Sql,
  texts: readonly NewestText[],
  now: Date,
): Promise<void> {
  if (texts.length === 0) return
  const state = { _status: 'published', state: 'published', updated_at: now.toISOString() }
  await insertVersions(
    sql,
    texts.map(({ id, author }) => ({
      entryId: id,
      columns: versionColumns({ ...state, author_id: author }),
    })),
    now,
  )
  const columns = (await sql<{ name: string }>(COLUMNS)).map(({ name }) => `"${name}"`).join(', ')
  const ids = [texts.map(({ id }) => id)]
  await sql(
    `update public.entries e
        set (${columns}) = (select ${columns} from jsonb_populate_record(e, v.columns))
       from (select v.parent_id,
                    (select jsonb_object_agg(substr(key, length('version_') + 1), value)
                       from jsonb_each(to_jsonb(v)) where starts_with(key, 'version_')) as columns
               from public._entries_v v where v.latest and v.parent_id = any($1::int[])) v
      where e.id = v.parent_id`,
    ids,
  )
  for (const { table, parent, columns: names, versions, values } of PARTS) {
    await sql(`delete from public.${table} where ${parent} = any($1::int[])`, ids)
    await sql(
      `insert into public.${table} (${parent}, ${names.join(', ')})
       select v.parent_id, ${values.join(', ')} from public._entries_v v
         join public.${versions} p on p.${parent} = v.id
        where v.latest and v.parent_id = any($1::int[]) order by v.parent_id, p.id`,
      ids,
    )
  }
}
