import type { Row } from '../../core/row.ts'
import type { Sql } from '../../core/sql.ts'

/** The channel on which processes tell each other what happens on the desk. */
export const DESK_CHANNEL = 'attune_desk'

/** In seconds. A process that was killed leaves its rows behind; they count no longer than this. */
const COUNTS_FOR = 60

export type DeskNews =
  | { kind: 'here'; entry: number }
  | { kind: 'saved'; entry: number }
  | { kind: 'unsaved'; entry: number }
  | { kind: 'session'; session: string }

const announce = (sql: Sql, news: DeskNews): Promise<object[]> =>
  sql('select pg_notify($1, $2)', [DESK_CHANNEL, JSON.stringify(news)])

/** Says that answers have newer versions, once the transaction of `sql` is committed. */
export const announceSaves = async (sql: Sql, entries: readonly number[]): Promise<void> =>
  void (await sql('select pg_notify($1, news) from jsonb_array_elements_text($2::jsonb) news', [
    DESK_CHANNEL,
    JSON.stringify(
      entries.map((entry) => JSON.stringify({ kind: 'saved', entry } satisfies DeskNews)),
    ),
  ]))

/** Says that somebody's unsaved words in an answer changed or went, as `announceSaves` does. */
export const announceUnsaved = async (sql: Sql, entry: number): Promise<void> =>
  void (await announce(sql, { kind: 'unsaved', entry }))

/** One page on which somebody has an answer open. `page` is a random UUID. */
export type OpenPage = { page: string; entryId: number; personId: number }

export async function openPage(sql: Sql, { page, entryId, personId }: OpenPage): Promise<void> {
  await sql('insert into workflow.presence (page, entry_id, person_id) values ($1, $2, $3)', [
    page,
    entryId,
    personId,
  ])
  await announce(sql, { kind: 'here', entry: entryId })
}

export async function closePage(
  sql: Sql,
  { page, entryId }: Pick<OpenPage, 'page' | 'entryId'>,
): Promise<void> {
  await sql('delete from workflow.presence where page = $1', [page])
  await announce(sql, { kind: 'here', entry: entryId })
}

/** Records that pages are still open, and deletes those of processes that were killed. */
export async function keepPages(sql: Sql, pages: readonly string[]): Promise<void> {
  await sql(
    `update workflow.presence set seen_at = clock_timestamp()
      where page in (select jsonb_array_elements_text($1::jsonb)::uuid)`,
    [JSON.stringify(pages)],
  )
  await sql(`delete from workflow.presence where seen_at < clock_timestamp() - interval '1 hour'`)
}

export type Present = Row<'public.users', 'id' | 'name'>

/** Who has an answer open now, by name. */
export const presentOn = (sql: Sql, entryId: number): Promise<Present[]> =>
  sql<Present>(
    `select distinct u.id, u.name from workflow.presence p join public.users u on u.id = p.person_id
      where p.entry_id = $1 and not coalesce(u.disabled, false)
        and p.seen_at > clock_timestamp() - make_interval(secs => ${COUNTS_FOR})
      order by u.name, u.id`,
    [entryId],
  )

/** The newest version of an answer: when it was saved (ISO), and by whom. */
export type LastSave = { at: string; by: Present | null }

export async function lastSaveOf(sql: Sql, entryId: number): Promise<LastSave | null> {
  const [row] = await sql<{
    at: Row<'workflow.desk_list'>['updated_at']
    id: Present['id'] | null
    name: Present['name'] | null
  }>(
    `select l.updated_at as at, u.id, u.name from workflow.desk_list l
       left join public.users u on u.id = l.author_id
      where l.entry_id = $1`,
    [entryId],
  )
  if (!row) return null
  return {
    at: new Date(row.at).toISOString(),
    by: row.id !== null && row.name !== null ? { id: row.id, name: row.name } : null,
  }
}
